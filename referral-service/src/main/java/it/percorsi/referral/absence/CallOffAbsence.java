package it.percorsi.referral.absence;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** An operator will not be absent after all. */
record CallOffAbsence(@TargetAggregateIdentifier String absencesId, String absenceId, LocalDate calledOffOn)
        implements AbsenceCommand {}
