package it.percorsi.referral.casefile;

import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.SignatureManner;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * One party agrees to the current draft of the individual project (R19).
 *
 * @param caseId the case
 * @param party who agrees
 * @param manner how
 * @param agreedOn date
 * @param documentId the scan of what was signed on paper, a document of the case; null when none is named
 */
public record AgreeToProject(
        @TargetAggregateIdentifier String caseId,
        ProjectParty party,
        SignatureManner manner,
        LocalDate agreedOn,
        @Nullable String documentId) {

    /** An agreement without a scan. */
    public AgreeToProject(String caseId, ProjectParty party, SignatureManner manner, LocalDate agreedOn) {
        this(caseId, party, manner, agreedOn, null);
    }
}
