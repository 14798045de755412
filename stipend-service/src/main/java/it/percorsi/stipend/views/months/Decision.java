package it.percorsi.stipend.views.months;

import it.percorsi.events.Personal;
import it.percorsi.events.codes.ReductionReason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the tutor decided (R18).
 *
 * @param reductionCents taken away, in euro cents; 0 when the stipend was left whole
 * @param reasons why; none when it was left whole
 * @param note the tutor's words; empty when there are none or the person is erased, null when the reader may not see them
 * @param tutor who decided
 * @param decidedOn date
 */
public record Decision(
        long reductionCents,
        List<ReductionReason> reasons,
        @Nullable @Personal String note,
        String tutor,
        LocalDate decidedOn) {

    /** The list is kept as it is given. */
    public Decision {
        reasons = List.copyOf(reasons);
    }

    Decision withoutWords() {
        return new Decision(reductionCents, reasons, null, tutor, decidedOn);
    }
}
