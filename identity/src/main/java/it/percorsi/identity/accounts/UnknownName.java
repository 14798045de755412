package it.percorsi.identity.accounts;

/** There is no account or program of this name (HTTP 404). */
public final class UnknownName extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Of this name. */
    public UnknownName(String name) {
        super(ProfileRules.NAME.matcher(name).matches() ? name : "malformed");
    }
}
