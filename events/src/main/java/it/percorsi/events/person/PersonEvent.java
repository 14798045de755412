package it.percorsi.events.person;

import it.percorsi.events.DomainEvent;

/** A fact about a person, whatever the case. */
public sealed interface PersonEvent extends DomainEvent permits PersonRegistered {

    /** The topic of person events. */
    String TOPIC = "percorsi.person-events";

    /** The person. */
    String personId();

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default String key() {
        return personId();
    }
}
