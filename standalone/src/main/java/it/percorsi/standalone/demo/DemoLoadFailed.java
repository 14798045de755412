package it.percorsi.standalone.demo;

import org.jspecify.annotations.Nullable;

/** The demonstration data could not be loaded; the message names the command. Loading can simply be tried again. */
public final class DemoLoadFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoLoadFailed(String message) {
        super(message);
    }

    DemoLoadFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
