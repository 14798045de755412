package it.percorsi.referral.casefile;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The case comes to the next phase of its funded programme (R41). */
public record EnterProgrammePhase(@TargetAggregateIdentifier String caseId, int phase, LocalDate enteredOn) {}
