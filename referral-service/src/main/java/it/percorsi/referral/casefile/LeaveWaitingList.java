package it.percorsi.referral.casefile;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A case is taken off the waiting list (R27). */
public record LeaveWaitingList(@TargetAggregateIdentifier String caseId, LocalDate leftOn) {}
