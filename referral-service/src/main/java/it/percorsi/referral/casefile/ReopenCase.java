package it.percorsi.referral.casefile;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A closed case goes on where it stood, with the reason. */
public record ReopenCase(@TargetAggregateIdentifier String caseId, String reason, LocalDate reopenedOn) {}
