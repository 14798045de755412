package it.percorsi.events;

/** After this fact every service destroys its key of the person and empties the views that held personal data. */
public interface ErasesPerson extends DomainEvent {

    /** The topic that carries such facts. */
    String TOPIC = "percorsi.person-events";

    /** The person. */
    String personId();
}
