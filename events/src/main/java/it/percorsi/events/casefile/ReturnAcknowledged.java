package it.percorsi.events.casefile;

import it.percorsi.events.Personal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The municipality of residence knows that the person comes back to it (R7).
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param note what there is to add; null for nothing
 * @param acknowledgedOn date
 */
public record ReturnAcknowledged(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        @Personal @Nullable String note,
        LocalDate acknowledgedOn)
        implements CaseFileEvent {}
