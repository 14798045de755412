package it.percorsi.reporting.cases;

import java.time.YearMonth;

/**
 * How far the reimbursement of one month of a placement has come.
 *
 * @param month the month
 * @param step how far
 * @param municipality ISTAT code of the municipality that pays it (R37)
 * @param approvedCents approved, in euro cents; 0 until then
 */
public record StipendMonth(YearMonth month, String municipality, Step step, long approvedCents) {

    /** The steps in their order. */
    public enum Step {
        /** Attendance is confirmed, but no amount is agreed yet (R17). */
        COUNTED,
        /** Computed; the tutor has to decide (R18). */
        COMPUTED,
        /** Decided; to be approved (R23). */
        DECIDED,
        /** Approved for payment. */
        APPROVED
    }
}
