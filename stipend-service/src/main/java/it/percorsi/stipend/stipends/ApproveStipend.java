package it.percorsi.stipend.stipends;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Approve a month's stipend for payment (R23).
 *
 * @param placementId the placement
 * @param month the month
 * @param payableCents the amount that the approver has seen, in euro cents; null when it does not matter
 * @param approvedOn date
 */
public record ApproveStipend(
        String placementId, YearMonth month, @Nullable Long payableCents, LocalDate approvedOn)
        implements StipendCommand {}
