package it.percorsi.placement.reactions;

import it.percorsi.events.casefile.CaseTransferred;
import it.percorsi.placement.placement.TransferPlacements;
import it.percorsi.placement.registers.KnownCase;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.reactions.Reaction;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The placements of a case belong to the municipality that has the case (R37): those that stand before the transfer. */
@Component
public final class WhenCaseTransferredThenItsPlacementsFollow implements Reaction<CaseTransferred> {

    private final CasesAsTold cases;

    WhenCaseTransferredThenItsPlacementsFollow(CasesAsTold cases) {
        this.cases = cases;
    }

    @Override
    public Class<CaseTransferred> trigger() {
        return CaseTransferred.class;
    }

    @Override
    public Optional<TransferPlacements> answer(CaseTransferred event, RecordedEvent recorded) {
        KnownCase known = cases.find(event.caseId(), one -> one.transfers().contains(recorded.id()));
        return known.placementIds().isEmpty()
                ? Optional.empty()
                : Optional.of(new TransferPlacements(
                        event.caseId(), known.placementIds(), event.municipality(), event.movedOn()));
    }
}
