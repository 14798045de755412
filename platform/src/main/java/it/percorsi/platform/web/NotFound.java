package it.percorsi.platform.web;

/** There is no such thing, or it is not for the one who asks (HTTP 404). */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names what was looked for by its kind and id. */
    public NotFound(String kind, String id) {
        super(kind + " " + id);
    }
}
