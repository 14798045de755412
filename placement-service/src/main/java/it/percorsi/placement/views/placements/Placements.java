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
import java.util.Optional;
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

    private static final String MUNICIPALITY = "plan.municipality";

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

    /** One placement; empty when there is none. */
    public Optional<PlacementDocument> find(String placementId) {
        return reader.find(placementId);
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
     * @param municipality of its residents only; null: of the whole ambito
     * @param caseId of one case only; null: of all
     * @param state in one state only; null: in all
     * @param after the last one seen; null: from the beginning
     */
    public List<PlacementDocument> filed(
            @Nullable String municipality,
            @Nullable String caseId,
            @Nullable PlacementState state,
            @Nullable String after,
            int limit) {
        List<Bson> filters = new ArrayList<>();
        if (municipality != null) {
            filters.add(Filters.eq(MUNICIPALITY, municipality));
        }
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
        return filed(null, caseId, null, null, MOST_OF_A_CASE);
    }

    /**
     * In one state, by the date that matters there: the next first while it lies ahead, else the latest first.
     *
     * @param municipality of its residents only; null: of the whole ambito
     */
    public List<PlacementDocument> due(
            @Nullable String municipality, PlacementState state, @Nullable String after, int limit) {
        boolean ahead = state == PlacementState.PROPOSED || state == PlacementState.STARTED;
        Bson inState = in(municipality, state);
        Bson filter = after == null
                ? inState
                : Filters.and(inState, ahead ? Filters.gt("due", after) : Filters.lt("due", after));
        return reader.list(filter, ahead ? Sorts.ascending("due") : Sorts.descending("due"), limit);
    }

    /** How many of a municipality's residents (null: of the whole ambito) are in a state. */
    public long count(@Nullable String municipality, PlacementState state) {
        return reader.count(in(municipality, state));
    }

    /** Those that run at a company at present, the next to end first. */
    public List<PlacementDocument> runningAt(String companyId, @Nullable String after, int limit) {
        Bson running =
                Filters.and(Filters.eq("companyId", companyId), Filters.eq("state", PlacementState.STARTED.code()));
        return reader.list(
                after == null ? running : Filters.and(running, Filters.gt("due", after)),
                Sorts.ascending("due"),
                limit);
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

    private static Bson in(@Nullable String municipality, PlacementState state) {
        Bson inState = Filters.eq("state", state.code());
        return municipality == null ? inState : Filters.and(Filters.eq(MUNICIPALITY, municipality), inState);
    }
}
