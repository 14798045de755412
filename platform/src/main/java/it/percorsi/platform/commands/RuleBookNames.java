package it.percorsi.platform.commands;

/** Which version of a service's rule book a command is decided under; it stands in the events that follow. */
@FunctionalInterface
public interface RuleBookNames {

    /** The version's name. */
    String of(Object command);
}
