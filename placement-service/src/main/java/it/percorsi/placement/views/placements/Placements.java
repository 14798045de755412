package it.percorsi.placement.views.placements;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import it.percorsi.platform.web.NotFound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds placements. */
@Component
public class Placements {

    /** Most placements that one case's fragment shows. */
    private static final int MOST_OF_A_CASE = 50;

    /** Most running placements looked at to tell which seats are taken. */
    private static final int MOST_RUNNING = 1_000;

    private final ViewReader<PlacementDocument> reader;

    Placements(Views views, PlacementsView view) {
        this.reader = views.reader(view);
    }

    /** One placement with its version, or 404. */
    public Seen<PlacementDocument> seen(String placementId) {
        return reader.findSeen(placementId)
                .filter(seen -> seen.body() != null)
                .orElseThrow(() -> new NotFound("placement", placementId));
    }

    /** One placement, or 404. */
    public PlacementDocument get(String placementId) {
        return reader.find(placementId).orElseThrow(() -> new NotFound("placement", placementId));
    }

    /** Waits until the placement shows its own event; people read what they wrote. */
    public void await(String placementId, long sequence) {
        reader.await(placementId, placementId, sequence);
    }

    /**
     * Placements from the latest proposed, page by page.
     *
     * @param caseId of one case only; null: of all
     * @param state in one state only; null: in all
     * @param after the last one seen; null: from the beginning
     */
    public List<PlacementDocument> filed(
            @Nullable String caseId, @Nullable PlacementState state, @Nullable String after, int limit) {
        List<Bson> filters = new ArrayList<>();
        if (caseId != null) {
            filters.add(Filters.eq("caseId", caseId));
        }
        if (state != null) {
            filters.add(Filters.eq("state", state.code()));
        }
        if (after != null) {
            filters.add(Filters.lt("filed", after));
        }
        Bson filter = filters.isEmpty() ? Filters.empty() : Filters.and(filters);
        return reader.list(filter, Sorts.descending("filed"), limit);
    }

    /** All placements of a case, from the latest. */
    public List<PlacementDocument> ofCase(String caseId) {
        return filed(caseId, null, null, MOST_OF_A_CASE);
    }

    /** In one state, by the date that matters there: the next first while it lies ahead, else the latest first. */
    public List<PlacementDocument> due(PlacementState state, @Nullable String after, int limit) {
        boolean ahead = state == PlacementState.PROPOSED || state == PlacementState.STARTED;
        Bson inState = Filters.eq("state", state.code());
        Bson filter = after == null
                ? inState
                : Filters.and(inState, ahead ? Filters.gt("due", after) : Filters.lt("due", after));
        return reader.list(filter, ahead ? Sorts.ascending("due") : Sorts.descending("due"), limit);
    }

    /** How many are in a state. */
    public long count(PlacementState state) {
        return reader.count(Filters.eq("state", state.code()));
    }

    /** How many people work at present on each post of these companies. */
    public Map<String, Integer> seatsTaken(Collection<String> companyIds) {
        Map<String, Integer> taken = new HashMap<>();
        Bson running =
                Filters.and(Filters.in("companyId", companyIds), Filters.eq("state", PlacementState.STARTED.code()));
        reader.list(running, Sorts.ascending("_id"), MOST_RUNNING)
                .forEach(placement -> taken.merge(placement.plan().postId(), 1, Integer::sum));
        return taken;
    }
}
