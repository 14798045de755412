package it.percorsi.events.stipend;

import it.percorsi.events.Personal;
import it.percorsi.events.Revision;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The tutor looked at the month and left the stipend whole (R18).
 *
 * @param placementId the placement
 * @param stipendId the month of the placement, {@code placementId:yyyy-MM}
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param month the month
 * @param payableCents the whole amount, in euro cents
 * @param note the tutor's words
 * @param tutor who decided
 * @param decidedOn date
 */
@Revision(2)
public record ReductionDeclined(
        String placementId,
        String stipendId,
        String caseId,
        String personId,
        String ambito,
        String municipality,
        YearMonth month,
        long payableCents,
        @Personal String note,
        String tutor,
        LocalDate decidedOn)
        implements StipendEvent {}
