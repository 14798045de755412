package it.percorsi.events.programme;

import it.percorsi.events.DomainEvent;

/** A fact about a funded programme itself, whatever the case (R41). */
public sealed interface ProgrammeEvent extends DomainEvent permits ProgrammeOpened, ProgrammeChanged, ProgrammeEnded {

    /** The topic of programme events. */
    String TOPIC = "percorsi.programme-events";

    /** The programme. */
    String programmeId();

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default String key() {
        return programmeId();
    }
}
