package it.percorsi.events.stipend;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month's stipend was approved for payment (R23).
 *
 * @param placementId the placement
 * @param stipendId the month of the placement, {@code placementId:yyyy-MM}
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param month the month
 * @param payableCents to be paid, in euro cents
 * @param approvedOn date
 */
public record StipendApproved(
        String placementId,
        String stipendId,
        String caseId,
        String ambito,
        String municipality,
        YearMonth month,
        long payableCents,
        LocalDate approvedOn)
        implements StipendEvent {}
