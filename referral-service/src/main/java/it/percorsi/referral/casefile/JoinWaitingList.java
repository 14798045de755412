package it.percorsi.referral.casefile;

import it.percorsi.events.codes.WaitingReason;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A case is put on the waiting list for its first interview (R27). */
public record JoinWaitingList(@TargetAggregateIdentifier String caseId, WaitingReason reason, LocalDate joinedOn) {}
