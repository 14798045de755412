package it.percorsi.platform.commands;

import org.axonframework.modelling.command.ConcurrencyException;

/** A decision that changed nothing was taken on a remembered state: it is taken again on what the store holds. */
final class DecidedOnOldState extends ConcurrencyException {

    private static final long serialVersionUID = 1L;

    DecidedOnOldState() {
        super("decided on a remembered state");
    }
}
