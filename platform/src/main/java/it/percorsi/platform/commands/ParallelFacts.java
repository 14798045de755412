package it.percorsi.platform.commands;

import it.percorsi.events.DomainEvent;

/**
 * Which facts of the same aggregate stand against a decision that a person takes without having seen them. A service
 * says so in one bean; without one every newer fact does.
 */
@FunctionalInterface
public interface ParallelFacts {

    /** Whether the person has to see this newer fact before the command may be carried out. */
    boolean contradicts(Object command, DomainEvent newer);
}
