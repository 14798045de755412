package it.percorsi.stipend.api;

import it.percorsi.stipend.stipends.DecisionNote;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The tutor leaves a stipend whole (R18).
 *
 * @param note the tutor's words; may be absent
 * @param tutor who decided
 * @param decidedOn date
 */
public record FullPaymentBody(
        @Nullable @Size(max = DecisionNote.MOST) String note,
        @NotBlank @Size(max = 100) String tutor,
        @NotNull LocalDate decidedOn) {}
