package it.percorsi.platform.security;

/** The caller's roles do not admit what was asked for (HTTP 403). */
public final class Denied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names what was asked for, never whom it is about. */
    public Denied(String what) {
        super(what);
    }
}
