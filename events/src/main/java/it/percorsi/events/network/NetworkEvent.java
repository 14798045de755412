package it.percorsi.events.network;

import it.percorsi.events.DomainEvent;

/** A fact about a municipality or service around SISL, whatever the case. */
public sealed interface NetworkEvent extends DomainEvent permits MunicipalityContactNamed {

    /** The topic of network events. */
    String TOPIC = "percorsi.network-events";

    /** ISTAT code of the municipality, six digits. */
    String municipality();

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default String key() {
        return municipality();
    }
}
