package it.percorsi.platform.web;

/** Something that a person or a system sent is not what it should be; names the field (HTTP 400). */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;

    /** The words come from the message {@code input.CODE}. */
    public BadInput(String field, String code) {
        super(field + ": " + code);
        this.field = field;
        this.code = code;
    }

    /** The field. */
    public String field() {
        return field;
    }

    /** Stable code of what is wrong with it. */
    public String code() {
        return code;
    }
}
