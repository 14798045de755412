package it.percorsi.referral.programmes;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A programme takes no more cases (R41). */
record EndProgramme(@TargetAggregateIdentifier String programmeId, LocalDate endedOn) {}
