package it.percorsi.events.rulebook;

import it.percorsi.events.DomainEvent;

/** A fact about the numbers that the rules of referral and project use in an ambito. */
public sealed interface RuleBookEvent extends DomainEvent permits RuleBookVersionEnacted {

    /** The topic of rule-book events. */
    String TOPIC = "percorsi.rule-book-events";

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default String key() {
        return ambito();
    }
}
