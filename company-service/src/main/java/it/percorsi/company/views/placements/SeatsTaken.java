package it.percorsi.company.views.placements;

import com.mongodb.client.model.Filters;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Which seats are taken: a placement takes one from its start to its end. */
@Component
public class SeatsTaken {

    private final ViewReader<PlacementHeld> placements;

    SeatsTaken(Views views, PlacementsHeld placements) {
        this.placements = views.reader(placements);
    }

    /** Seats taken by company; companies without any are left out. */
    public Map<String, Integer> byCompany(Collection<String> companyIds) {
        return companyIds.isEmpty()
                ? Map.of()
                : counted(
                        Filters.and(Filters.in("companyId", companyIds), Filters.eq("state", HeldState.RUNNING.code())),
                        PlacementHeld::companyId);
    }

    /** Placements of a company in this state, by post. */
    public Map<String, Integer> byPost(String companyId, HeldState state) {
        return counted(
                Filters.and(Filters.eq("companyId", companyId), Filters.eq("state", state.code())),
                PlacementHeld::postId);
    }

    private Map<String, Integer> counted(Bson filter, Function<PlacementHeld, String> by) {
        Map<String, Integer> counts = new HashMap<>();
        placements.forEach(filter, held -> counts.merge(by.apply(held), 1, Integer::sum));
        return counts;
    }
}
