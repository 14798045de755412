package it.percorsi.referral.person;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** No proceeding needs the person's data any more: every hold ends. */
public record ReleaseLegalHold(@TargetAggregateIdentifier String personId, LocalDate releasedOn) {}
