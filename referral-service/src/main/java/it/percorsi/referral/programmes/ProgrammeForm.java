package it.percorsi.referral.programmes;

import it.percorsi.platform.web.BadInput;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of a programme: lines of phases, of which those without a name do not count. */
record ProgrammeForm(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 120) String funder,
        @NotNull LocalDate firstDay,
        @NotNull LocalDate lastDay,
        @NotNull @Min(1) @Max(1000) Integer paths,
        @NotNull @Size(max = ProgrammeSteps.MOST_PHASES) List<@Size(max = 120) String> phaseName,
        @Nullable @Size(max = ProgrammeSteps.MOST_PHASES) List<@Nullable @Min(0) @Max(500) Integer> phaseMeetings,

        @Nullable @Size(max = ProgrammeSteps.MOST_PHASES) List<@Nullable @Min(0) @Max(500) Integer> phaseHours,

        @Nullable @Size(max = ProgrammeSteps.MOST_PHASES) List<@Nullable Boolean> phaseFunded) {

    ProgrammeSteps.NewProgramme programme() {
        List<ProgrammeSteps.Phase> phases = new ArrayList<>();
        for (int i = 0; i < phaseName.size(); i++) {
            String phase = phaseName.get(i);
            if (phase != null && !phase.isBlank()) {
                phases.add(new ProgrammeSteps.Phase(
                        phase, at(phaseMeetings, i), at(phaseHours, i), !Boolean.FALSE.equals(at(phaseFunded, i))));
            }
        }
        if (phases.isEmpty()) {
            throw new BadInput("phaseName", "phase-missing");
        }
        return new ProgrammeSteps.NewProgramme(name, funder, firstDay, lastDay, paths, phases);
    }

    private static <T> @Nullable T at(@Nullable List<? extends @Nullable T> values, int which) {
        return values == null || which >= values.size() ? null : values.get(which);
    }
}
