package it.percorsi.embedded;

import org.jspecify.annotations.Nullable;

/** The asked port is in use by another program. */
public final class PortTaken extends EmbeddedServerException {

    private static final long serialVersionUID = 1L;

    PortTaken(String sentence) {
        this(sentence, null);
    }

    PortTaken(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
