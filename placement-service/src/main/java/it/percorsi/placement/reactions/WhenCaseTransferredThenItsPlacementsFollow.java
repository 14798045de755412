package it.percorsi.placement.reactions;

import it.percorsi.events.casefile.CaseTransferred;
import it.percorsi.placement.placement.TransferPlacements;
import it.percorsi.placement.registers.CaseRegister;
import it.percorsi.placement.registers.KnownCase;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.reactions.Reaction;
import it.percorsi.platform.views.RegisterReader;
import it.percorsi.platform.views.Views;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The placements of a case belong to the municipality that has the case (R37). */
@Component
public final class WhenCaseTransferredThenItsPlacementsFollow implements Reaction<CaseTransferred> {

    private final RegisterReader<KnownCase> cases;

    WhenCaseTransferredThenItsPlacementsFollow(Views views, CaseRegister cases) {
        this.cases = views.register(cases);
    }

    @Override
    public Class<CaseTransferred> trigger() {
        return CaseTransferred.class;
    }

    /** The register has to have come as far as this fact: what was proposed before it is then in it. */
    @Override
    public Optional<TransferPlacements> answer(CaseTransferred event, RecordedEvent recorded) {
        KnownCase known = cases.find(event.caseId())
                .filter(one -> one.transfers().contains(recorded.id()))
                .orElseThrow(() -> new IllegalStateException("the register of cases is behind, it is asked again"));
        return known.placementIds().isEmpty()
                ? Optional.empty()
                : Optional.of(new TransferPlacements(
                        event.caseId(), known.placementIds(), event.municipality(), event.movedOn()));
    }
}
