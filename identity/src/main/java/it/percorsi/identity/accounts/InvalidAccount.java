package it.percorsi.identity.accounts;

import java.util.Map;

/** What was asked for cannot be; says of each field why, by a stable code. */
public final class InvalidAccount extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> problems;

    /** The words come from the messages {@code identity.problem.CODE}. */
    public InvalidAccount(Map<String, String> problems) {
        super("invalid: " + problems);
        this.problems = Map.copyOf(problems);
    }

    /** One problem. */
    public InvalidAccount(String field, String code) {
        this(Map.of(field, code));
    }

    /** Code by field. */
    public Map<String, String> problems() {
        return problems;
    }
}
