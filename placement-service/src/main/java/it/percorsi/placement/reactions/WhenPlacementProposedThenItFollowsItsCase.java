package it.percorsi.placement.reactions;

import it.percorsi.events.placement.PlacementProposed;
import it.percorsi.placement.placement.TransferPlacements;
import it.percorsi.placement.registers.KnownCase;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.reactions.Reaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The placements of a case belong to the municipality that has the case (R37): those proposed in the name of the former one
 * after the transfer, before it was known here.
 */
@Component
public final class WhenPlacementProposedThenItFollowsItsCase implements Reaction<PlacementProposed> {

    private final CasesAsTold cases;

    WhenPlacementProposedThenItFollowsItsCase(CasesAsTold cases) {
        this.cases = cases;
    }

    @Override
    public Class<PlacementProposed> trigger() {
        return PlacementProposed.class;
    }

    @Override
    public Optional<TransferPlacements> answer(PlacementProposed event, RecordedEvent recorded) {
        KnownCase known = cases.find(event.caseId(), one -> one.placementIds().contains(event.placementId()));
        LocalDate movedOn = known.movedOn();
        return movedOn == null || known.municipality().equals(event.municipality())
                ? Optional.empty()
                : Optional.of(new TransferPlacements(
                        event.caseId(), List.of(event.placementId()), known.municipality(), movedOn));
    }
}
