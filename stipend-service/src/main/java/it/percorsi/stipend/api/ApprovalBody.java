package it.percorsi.stipend.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An approval for payment (R23).
 *
 * @param approvedOn date
 * @param payableCents the amount that the approver has seen, in euro cents: refused when it is another by now; may be
 *     absent
 */
public record ApprovalBody(
        @NotNull LocalDate approvedOn, @Nullable Long payableCents) {}
