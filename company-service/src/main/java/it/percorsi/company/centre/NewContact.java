package it.percorsi.company.centre;

import it.percorsi.events.codes.ContactOutcome;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** A contact as people enter it. */
public record NewContact(
        @NotNull LocalDate contactedOn, @NotNull ContactOutcome outcome) {}
