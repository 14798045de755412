package it.percorsi.referral.casefile;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What was stated about a young person's disadvantage does not hold any more (R9). */
public record WithdrawDisadvantage(
        @TargetAggregateIdentifier String caseId, LocalDate withdrawnOn) {}
