package it.percorsi.referral.rulebook;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** From a day on other numbers hold, {@code instead} of those that would. */
record EnactRuleBook(
        @TargetAggregateIdentifier String ruleBookId,
        String ambito,
        LocalDate validFrom,
        RuleNumbers numbers,
        RuleNumbers instead,
        LocalDate enactedOn) {}
