package it.percorsi.events.company;

import it.percorsi.events.DomainEvent;

/** A fact about a company. */
public sealed interface CompanyEvent extends DomainEvent
        permits CompanyRegistered, AvailabilityDeclared, ContactLogged, PostOpened, ConventionSigned {

    /** The topic of company events. */
    String TOPIC = "percorsi.company-events";

    /** The company. */
    String companyId();

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default String key() {
        return companyId();
    }
}
