package it.percorsi.platform.views;

import it.percorsi.platform.messaging.RecordedEvent;
import java.util.Objects;

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

    /** What is wrong and where; without the failure's own words, which may quote what was to be folded. */
    String words() {
        Throwable cause = Objects.requireNonNull(getCause());
        StackTraceElement[] frames = cause.getStackTrace();
        return cause.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]);
    }
}
