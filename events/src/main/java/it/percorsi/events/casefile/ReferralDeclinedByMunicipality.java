package it.percorsi.events.casefile;

import it.percorsi.events.Personal;
import it.percorsi.events.codes.DeclineReason;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The municipality of residence does not forward the referral (R4): the case goes no further.
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param reason why
 * @param note what there is to add; null for nothing
 * @param declinedOn date
 */
public record ReferralDeclinedByMunicipality(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        DeclineReason reason,
        @Personal @Nullable String note,
        LocalDate declinedOn)
        implements CaseFileEvent {}
