package it.percorsi.platform.commands;

/** A key that has already been answered came again with another content (HTTP 422). */
public final class IdempotencyKeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** For that key. */
    public IdempotencyKeyReused(String key) {
        super("Idempotency-Key " + key + " was used before for something else");
    }
}
