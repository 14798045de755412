package it.percorsi.referral.programmes;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A programme has another period or number of paths (R41). */
record ChangeProgramme(@TargetAggregateIdentifier String programmeId, Funding funding, LocalDate changedOn) {}
