package it.percorsi.embedded;

import org.jspecify.annotations.Nullable;

/**
 * An embedded server or its folder cannot be used. The message is one or more plain sentences, fit
 * to be shown as they are to the person who started the program.
 */
public abstract class EmbeddedServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmbeddedServerException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
