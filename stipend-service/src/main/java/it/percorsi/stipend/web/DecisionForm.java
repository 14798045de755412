package it.percorsi.stipend.web;

import it.percorsi.events.codes.ReductionReason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What the tutor wrote.
 *
 * @param choice {@code reduce} or {@code whole}
 * @param amount reduction, in euro as people write them
 * @param reasons reasons ticked
 * @param note words
 * @param tutor who decides
 * @param decidedOn date
 */
public record DecisionForm(
        @Nullable String choice,
        @Nullable String amount,
        @Nullable List<ReductionReason> reasons,
        @Nullable String note,
        @Nullable String tutor,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate decidedOn) {

    /** Whether a reason is ticked. */
    public boolean has(ReductionReason reason) {
        return reasons != null && reasons.contains(reason);
    }
}
