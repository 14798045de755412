package it.percorsi.referral.absence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What people and systems send about absences; pages and API share these. */
final class AbsenceSteps {

    private static final int NAME = 120;

    private AbsenceSteps() {}

    /** An absence; whoever names no operator plans their own. Without substitute there is none (R32). */
    record Plan(
            @Nullable @Size(max = NAME) String operator,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay,
            @NotBlank @Size(max = NAME) String substitute) {}

    /** The operator comes back after this day. */
    record Return(@NotNull LocalDate lastDay) {}
}
