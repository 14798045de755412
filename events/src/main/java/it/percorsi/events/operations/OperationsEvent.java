package it.percorsi.events.operations;

import it.percorsi.events.DomainEvent;

/** A decision of those who run the installation; it stands among the events that it is about. */
public sealed interface OperationsEvent extends DomainEvent permits ParkedMessageDiscarded {}
