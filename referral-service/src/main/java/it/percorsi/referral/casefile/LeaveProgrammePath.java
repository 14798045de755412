package it.percorsi.referral.casefile;

import it.percorsi.events.codes.PathLeaveReason;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The case leaves its funded programme before the end (R41). */
public record LeaveProgrammePath(@TargetAggregateIdentifier String caseId, PathLeaveReason reason, LocalDate leftOn) {}
