package it.percorsi.platform.views;

import java.time.Instant;

/** The document store does not answer (HTTP 503): lists cannot be read, while commands go on and nothing is lost. */
public final class DocumentsAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Instant since;

    DocumentsAway(Instant since, Throwable cause) {
        super("the document store does not answer since " + since, cause);
        this.since = since;
    }

    /** Since when. */
    public Instant since() {
        return since;
    }
}
