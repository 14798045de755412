package it.percorsi.stipend.api;

import it.percorsi.events.codes.ReductionReason;
import it.percorsi.stipend.stipends.DecisionNote;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reduction that the tutor decided (R18).
 *
 * @param reductionCents to be taken away, in euro cents
 * @param reasons why
 * @param note the tutor's words; may be absent
 * @param tutor who decided
 * @param decidedOn date
 */
public record ReductionBody(
        @NotNull Long reductionCents,
        @NotNull @Size(max = 20) List<@NotNull ReductionReason> reasons,
        @Nullable @Size(max = DecisionNote.MOST) String note,
        @NotBlank @Size(max = 100) String tutor,
        @NotNull LocalDate decidedOn) {}
