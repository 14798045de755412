package it.percorsi.company.centre;

import it.percorsi.events.codes.Availability;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** An availability as people enter it. */
public record NewAvailability(
        @NotNull Availability availability, @NotNull LocalDate declaredOn) {}
