package it.percorsi.referral.casefile;

import it.percorsi.events.codes.ClosureOutcome;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The service of another ambito has taken the person over, in writing: the case ends here. */
public record HandOverCase(
        @TargetAggregateIdentifier String caseId,
        String receivingService,
        String acceptedBy,
        String documentId,
        LocalDate acceptedOn) {

    CloseCase closure() {
        return new CloseCase(caseId, ClosureOutcome.TRANSFERRED, acceptedOn);
    }
}
