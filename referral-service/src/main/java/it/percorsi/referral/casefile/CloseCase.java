package it.percorsi.referral.casefile;

import it.percorsi.events.codes.ClosureOutcome;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A case is closed with its outcome; refused while a placement runs. */
public record CloseCase(@TargetAggregateIdentifier String caseId, ClosureOutcome outcome, LocalDate closedOn) {}
