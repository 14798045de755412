package it.percorsi.platform.commands;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A typed refusal: the command broke a rule and changed nothing. Its words come from the message {@code refusal.CODE};
 * its details from {@code refusal.CODE.DETAIL}.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String rule;
    private final boolean aboutValues;
    private final transient List<String> details;
    private final transient List<String> arguments;

    private Refused(
            String code, @Nullable String rule, boolean aboutValues, List<String> details, List<String> arguments) {
        super(code + (rule == null ? "" : " (" + rule + ")") + (details.isEmpty() ? "" : " " + details));
        this.code = code;
        this.rule = rule;
        this.aboutValues = aboutValues;
        this.details = List.copyOf(details);
        this.arguments = List.copyOf(arguments);
    }

    /** The state of things does not allow the command now (HTTP 409). */
    public static Refused now(String code, @Nullable String rule) {
        return new Refused(code, rule, false, List.of(), List.of());
    }

    /** What the command asks for is never allowed, whatever the state (HTTP 422). */
    public static Refused ever(String code, @Nullable String rule) {
        return new Refused(code, rule, true, List.of(), List.of());
    }

    /** The same refusal with what is missing or wrong, each a code of its own. */
    public Refused because(List<String> missing) {
        return new Refused(code, rule, aboutValues, missing, arguments);
    }

    /** The same refusal with values for the placeholders of its message. */
    public Refused with(String... values) {
        return new Refused(code, rule, aboutValues, details, List.of(values));
    }

    /** Stable code, kebab-case. */
    public String code() {
        return code;
    }

    /** The rule's number, for example {@code R22}; null when the refusal follows from plain order of things. */
    public @Nullable String rule() {
        return rule;
    }

    /** HTTP status: 422 when it is about values, 409 when it is about the state. */
    public int status() {
        return aboutValues ? 422 : 409;
    }

    /** What is missing or wrong, as codes. */
    public List<String> details() {
        return details;
    }

    /** Values for the message's placeholders. */
    public List<String> arguments() {
        return arguments;
    }
}
