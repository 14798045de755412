package it.percorsi.referral.views;

import it.percorsi.events.CaseEvent;
import it.percorsi.events.placement.PersonHired;
import it.percorsi.events.placement.PlacementCompleted;
import it.percorsi.events.placement.PlacementEndedEarly;
import it.percorsi.events.placement.PlacementEvent;
import it.percorsi.events.placement.PlacementProposed;
import it.percorsi.events.placement.PlacementStarted;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How each case goes on after its project, as placement-service tells. */
@Component
public class PlacementStatuses implements View<PlacementStatus> {

    @Override
    public String name() {
        return "placement-statuses";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<PlacementStatus> document() {
        return PlacementStatus.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(CaseEvent.TOPIC);
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case PlacementProposed e -> List.of(e.caseId());
            case PlacementStarted e -> List.of(e.caseId());
            case PlacementCompleted e -> List.of(e.caseId());
            case PlacementEndedEarly e -> List.of(e.caseId());
            case PersonHired e -> List.of(e.caseId());
            default -> List.of();
        };
    }

    @Override
    public @Nullable PlacementStatus fold(@Nullable PlacementStatus current, String id, RecordedEvent recorded) {
        if (recorded.event() instanceof PlacementProposed e) {
            return proposed(current, e);
        }
        if (current == null || !isAbout(current.placementId(), recorded)) {
            return current;
        }
        return switch (recorded.event()) {
            case PlacementStarted e -> current.now(e.getClass(), e.startedOn());
            case PlacementCompleted e -> current.now(e.getClass(), e.completedOn());
            case PlacementEndedEarly e -> current.now(e.getClass(), e.endedOn());
            case PersonHired e -> current.now(e.getClass(), e.hiredOn());
            default -> current;
        };
    }

    /** A case may have several placements, one after the other: the latest counts. */
    private static boolean isAbout(String placementId, RecordedEvent recorded) {
        return recorded.event() instanceof PlacementEvent event
                && event.placementId().equals(placementId);
    }

    private static PlacementStatus proposed(@Nullable PlacementStatus current, PlacementProposed e) {
        List<String> companies = new ArrayList<>(current == null ? List.of() : current.companyIds());
        if (!companies.contains(e.companyId())) {
            companies.add(e.companyId());
        }
        return new PlacementStatus(
                e.caseId(),
                e.placementId(),
                e.instrument(),
                e.companyName(),
                "PlacementProposed",
                e.proposedOn(),
                companies);
    }
}
