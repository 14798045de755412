package it.percorsi.referral.rulebook;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.rulebook.RuleBookVersionEnacted;
import it.percorsi.platform.commands.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The versions that an ambito has enacted. What held on a day that is over is never changed. */
@Aggregate(cache = "aggregateCache")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Axon fills it by replaying, and finds it by its id
final class RuleBookOfAmbito {

    @AggregateIdentifier
    private String ruleBookId;

    private int versions;

    RuleBookOfAmbito() {}

    static String idOf(String ambito) {
        return "rule-book/" + ambito;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EnactRuleBook enactment) {
        if (enactment.validFrom().isBefore(enactment.enactedOn())) {
            throw Refused.now("rule-book-in-the-past", null);
        }
        RuleTerms terms = enactment.terms();
        terms.check();
        if (terms.equals(enactment.instead())) {
            throw Refused.now("rule-book-unchanged", null);
        }
        RuleNumbers numbers = terms.numbers();
        apply(new RuleBookVersionEnacted(
                enactment.ambito(),
                enactment.validFrom() + "/" + (versions + 1),
                enactment.validFrom(),
                numbers.invalidityOver(),
                numbers.daysToFirstInterview(),
                numbers.daysToSharedProject(),
                enactment.enactedOn(),
                numbers.evaluationWeeks(),
                terms.requiredParties(),
                terms.evidence(),
                terms.waitingOrder()));
    }

    @EventSourcingHandler
    void on(RuleBookVersionEnacted enacted) {
        ruleBookId = idOf(enacted.ambito());
        versions++;
    }
}
