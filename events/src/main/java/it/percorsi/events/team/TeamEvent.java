package it.percorsi.events.team;

import it.percorsi.events.DomainEvent;

/** A fact about the operators of an ambito, whatever the case. */
public sealed interface TeamEvent extends DomainEvent
        permits OperatorAbsencePlanned, OperatorAbsenceShortened, OperatorAbsenceCalledOff {

    /** The topic of team events. */
    String TOPIC = "percorsi.team-events";

    /** The absence. */
    String absenceId();

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default String key() {
        return ambito();
    }
}
