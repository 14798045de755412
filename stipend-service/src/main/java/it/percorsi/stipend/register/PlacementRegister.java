package it.percorsi.stipend.register;

import it.percorsi.events.CaseEvent;
import it.percorsi.events.placement.PlacementEvent;
import it.percorsi.events.placement.PlacementProposed;
import it.percorsi.events.placement.PlacementStarted;
import it.percorsi.events.placement.PlacementTransferred;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The placements that amounts may be agreed for, as the placement-service tells of them. */
@Component
public final class PlacementRegister implements View<KnownPlacements> {

    @Override
    public String name() {
        return "placements";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<KnownPlacements> document() {
        return KnownPlacements.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(CaseEvent.TOPIC);
    }

    @Override
    public Keeping keeping() {
        return Keeping.DURABLE;
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return recorded.event() instanceof PlacementEvent event
                        && (event instanceof PlacementTransferred || placementIn(event) != null)
                ? List.of(event.placementId(), event.caseId())
                : List.of();
    }

    @Override
    public @Nullable KnownPlacements fold(@Nullable KnownPlacements current, String id, RecordedEvent recorded) {
        if (recorded.event() instanceof PlacementTransferred moved) {
            return current == null ? null : current.transferred(moved.placementId(), moved.municipality());
        }
        KnownPlacement heard = recorded.event() instanceof PlacementEvent event ? placementIn(event) : null;
        return heard == null ? current : KnownPlacements.with(current, heard);
    }

    private static @Nullable KnownPlacement placementIn(PlacementEvent event) {
        return switch (event) {
            case PlacementProposed proposed ->
                new KnownPlacement(
                        proposed.placementId(),
                        proposed.caseId(),
                        proposed.personId(),
                        proposed.ambito(),
                        proposed.municipality(),
                        proposed.instrument(),
                        proposed.tutor(),
                        proposed.companyName());
            case PlacementStarted started ->
                new KnownPlacement(
                        started.placementId(),
                        started.caseId(),
                        started.personId(),
                        started.ambito(),
                        started.municipality(),
                        started.instrument(),
                        started.tutor(),
                        started.companyName());
            default -> null;
        };
    }
}
