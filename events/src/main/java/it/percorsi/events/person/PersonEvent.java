package it.percorsi.events.person;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.ErasesPerson;

/** A fact about a person, whatever the case. */
public sealed interface PersonEvent extends DomainEvent
        permits PersonRegistered,
                LegalHoldPlaced,
                LegalHoldReleased,
                ErasureRequested,
                ErasureRequestWithdrawn,
                PersonErased,
                PersonsMerged,
                PersonReplaced,
                PersonMergeUndone,
                PersonReinstated,
                PersonsFoundDifferent {

    /** The topic of person events. */
    String TOPIC = ErasesPerson.TOPIC;

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
