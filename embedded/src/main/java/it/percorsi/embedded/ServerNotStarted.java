package it.percorsi.embedded;

import org.jspecify.annotations.Nullable;

/** The server could not be started for a reason that lies outside its data. */
public final class ServerNotStarted extends EmbeddedServerException {

    private static final long serialVersionUID = 1L;

    ServerNotStarted(String sentence) {
        this(sentence, null);
    }

    ServerNotStarted(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
