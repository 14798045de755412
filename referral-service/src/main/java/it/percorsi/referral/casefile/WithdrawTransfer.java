package it.percorsi.referral.casefile;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A transfer that nobody has answered is taken back. */
public record WithdrawTransfer(@TargetAggregateIdentifier String caseId, LocalDate withdrawnOn) {}
