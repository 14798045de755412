package it.percorsi.referral.absence;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** An operator comes back earlier. */
record ShortenAbsence(
        @TargetAggregateIdentifier String absencesId, String absenceId, LocalDate lastDay, LocalDate shortenedOn)
        implements AbsenceCommand {}
