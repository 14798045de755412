package it.percorsi.stipend.stipends;

import it.percorsi.events.codes.ReductionReason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The tutor takes something away from a month's stipend and says why (R18).
 *
 * @param placementId the placement
 * @param month the month
 * @param reductionCents to be taken away, in euro cents
 * @param reasons why; at least one
 * @param note the tutor's words, at most 500 characters
 * @param tutor who decides
 * @param decidedOn date
 */
public record ReduceStipend(
        String placementId,
        YearMonth month,
        long reductionCents,
        List<ReductionReason> reasons,
        String note,
        String tutor,
        LocalDate decidedOn)
        implements StipendCommand {

    /** Each reason once; a note that fits. */
    public ReduceStipend {
        reasons = reasons.stream().distinct().toList();
        note = DecisionNote.fitting(note);
    }
}
