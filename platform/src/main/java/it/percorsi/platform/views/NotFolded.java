package it.percorsi.platform.views;

import it.percorsi.platform.messaging.RecordedEvent;

/** A view cannot take an event in. A fold is pure, so it will not do so when it is tried again. */
final class NotFolded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RecordedEvent event;

    NotFolded(RecordedEvent event, RuntimeException cause) {
        super(cause);
        this.event = event;
    }

    RecordedEvent event() {
        return event;
    }

    /** What is wrong, in technical words. */
    String words() {
        return String.valueOf(getMessage());
    }
}
