package it.percorsi.company.views.placements;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import it.percorsi.company.views.Cursor;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Placements of one company, the latest first. */
@Component
public class PlacementQueries {

    private final ViewReader<PlacementHeld> placements;

    PlacementQueries(Views views, PlacementsHeld placements) {
        this.placements = views.reader(placements);
    }

    /**
     * A page of placements.
     *
     * @param placements the latest proposal first
     * @param next cursor of the following page; null when this is the last
     */
    public record Page(
            List<PlacementHeld> placements, @Nullable String next) {}

    /** At most {@code limit} placements, after a cursor; null: from the latest. */
    public Page of(String companyId, @Nullable String after, int limit) {
        Bson atCompany = Filters.eq("companyId", companyId);
        Bson filter = after == null ? atCompany : Filters.and(atCompany, Filters.lt("sortKey", Cursor.read(after)));
        List<PlacementHeld> found = placements.list(filter, Sorts.descending("sortKey"), limit + 1);
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        List<PlacementHeld> shown = found.subList(0, limit);
        return new Page(shown, Cursor.write(shown.getLast().sortKey()));
    }
}
