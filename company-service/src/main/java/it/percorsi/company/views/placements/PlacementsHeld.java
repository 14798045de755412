package it.percorsi.company.views.placements;

import it.percorsi.events.CaseEvent;
import it.percorsi.events.placement.PersonHired;
import it.percorsi.events.placement.PlacementCompleted;
import it.percorsi.events.placement.PlacementEndedEarly;
import it.percorsi.events.placement.PlacementEvent;
import it.percorsi.events.placement.PlacementProposed;
import it.percorsi.events.placement.PlacementStarted;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Placements held at companies, one document each: two placements of one company belong to different cases, whose
 * events come by different partitions, so they must not share a document.
 */
@Component
public class PlacementsHeld implements View<PlacementHeld> {

    @Override
    public String name() {
        return "placements-held";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<PlacementHeld> document() {
        return PlacementHeld.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(CaseEvent.TOPIC);
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("companyId", "sortKey"), List.of("companyId", "state"));
    }

    @Override
    public List<String> touchedBy(RecordedEvent event) {
        return switch (event.event()) {
            case PlacementProposed proposed -> List.of(proposed.placementId());
            case PlacementStarted started -> List.of(started.placementId());
            case PlacementCompleted completed -> List.of(completed.placementId());
            case PlacementEndedEarly ended -> List.of(ended.placementId());
            case PersonHired hired -> List.of(hired.placementId());
            default -> List.of();
        };
    }

    @Override
    public @Nullable PlacementHeld fold(@Nullable PlacementHeld current, String id, RecordedEvent event) {
        if (event.event() instanceof PlacementProposed proposed) {
            return PlacementHeld.of(proposed);
        }
        return current == null || !(event.event() instanceof PlacementEvent fact) ? current : folded(current, fact);
    }

    private static PlacementHeld folded(PlacementHeld held, PlacementEvent fact) {
        return switch (fact) {
            case PlacementStarted started -> held.with(started);
            case PlacementCompleted completed -> held.with(completed);
            case PlacementEndedEarly ended -> held.with(ended);
            case PersonHired hired -> held.with(hired);
            default -> held;
        };
    }
}
