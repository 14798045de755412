package it.percorsi.events.casefile;

import it.percorsi.events.Personal;
import it.percorsi.events.codes.ReturnReason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person found unsuitable goes back to the municipality of residence (R7).
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param reasons why, at least one
 * @param note what there is to add; null for nothing
 * @param returnedOn date
 */
public record CaseReturnedToMunicipality(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        List<ReturnReason> reasons,
        @Personal @Nullable String note,
        LocalDate returnedOn)
        implements CaseFileEvent {

    /** Lists are kept as they are given, never to change. */
    public CaseReturnedToMunicipality {
        reasons = List.copyOf(reasons);
    }
}
