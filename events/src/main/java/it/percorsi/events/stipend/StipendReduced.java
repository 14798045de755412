package it.percorsi.events.stipend;

import it.percorsi.events.Personal;
import it.percorsi.events.Revision;
import it.percorsi.events.codes.ReductionReason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The tutor reduced a month's stipend and said why (R18).
 *
 * @param placementId the placement
 * @param stipendId the month of the placement, {@code placementId:yyyy-MM}
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param month the month
 * @param reductionCents taken away, in euro cents
 * @param payableCents what is left, in euro cents
 * @param reasons why
 * @param note the tutor's words
 * @param tutor who decided
 * @param decidedOn date
 */
@Revision(2)
public record StipendReduced(
        String placementId,
        String stipendId,
        String caseId,
        String personId,
        String ambito,
        String municipality,
        YearMonth month,
        long reductionCents,
        long payableCents,
        List<ReductionReason> reasons,
        @Personal String note,
        String tutor,
        LocalDate decidedOn)
        implements StipendEvent {

    /** Lists are kept as they are given, never to change. */
    public StipendReduced {
        reasons = List.copyOf(reasons);
    }
}
