package it.percorsi.platform.documents;

import org.jspecify.annotations.Nullable;

/** The virus scanner does not answer, or not what it should; nothing was kept. */
public final class ScannerAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what came instead of an answer. */
    ScannerAway(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
