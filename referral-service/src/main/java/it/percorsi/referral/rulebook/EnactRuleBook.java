package it.percorsi.referral.rulebook;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** From a day on other rules hold, {@code instead} of those that would. */
record EnactRuleBook(
        @TargetAggregateIdentifier String ruleBookId,
        String ambito,
        LocalDate validFrom,
        RuleTerms terms,
        RuleTerms instead,
        LocalDate enactedOn) {}
