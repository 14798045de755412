package it.percorsi.company.centre;

import it.percorsi.events.codes.ConventionKind;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** A convention as people enter it: what it is for, first and last day. */
public record NewConvention(
        @NotNull ConventionKind kind,
        @NotNull LocalDate validFrom,
        @NotNull LocalDate validTo) {}
