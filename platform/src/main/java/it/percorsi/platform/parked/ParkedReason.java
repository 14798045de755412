package it.percorsi.platform.parked;

import it.percorsi.platform.commands.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Why something is parked; its words come from the message {@code refusal.CODE}.
 *
 * @param code the refusal's code; {@code unreadable} for poison, {@code not-folded} for a view
 * @param rule the rule's number; null when there is none
 * @param details what is missing or wrong, as codes
 * @param arguments values for the placeholders of the message
 */
public record ParkedReason(String code, @Nullable String rule, List<String> details, List<String> arguments) {

    private static final String NOT_FOLDED = "not-folded";
    private static final int MOST_CHARACTERS = 300;

    /** A rule did not allow what should follow. */
    public static ParkedReason of(Refused refusal) {
        return new ParkedReason(refusal.code(), refusal.rule(), refusal.details(), refusal.arguments());
    }

    /** The record is spoilt. */
    public static ParkedReason unreadable(RuntimeException poison) {
        // A parser's own words say which part is wrong without repeating the whole.
        String words = poison instanceof JacksonException json ? json.getOriginalMessage() : poison.getMessage();
        return unreadable(poison.getClass().getSimpleName() + ": " + words);
    }

    /** The record is spoilt, in technical words. */
    public static ParkedReason unreadable(String words) {
        return technical("unreadable", words);
    }

    /** A view could not take the event in, in technical words. */
    public static ParkedReason notFolded(String words) {
        return technical(NOT_FOLDED, words);
    }

    /** Whether a mended program could take in what it is about. */
    public boolean isFaultOfTheProgram() {
        return code.equals(NOT_FOLDED);
    }

    private static ParkedReason technical(String code, String words) {
        String brief = words.length() > MOST_CHARACTERS ? words.substring(0, MOST_CHARACTERS) + "…" : words;
        // A text of PostgreSQL holds no zero.
        return new ParkedReason(code, null, List.of(), List.of(brief.replace('\0', ' ')));
    }

    /** The refusal again, to be put into words. */
    public Refused asRefusal() {
        return Refused.now(code, rule).because(details).with(arguments.toArray(String[]::new));
    }

    @Override
    public String toString() {
        return String.valueOf(asRefusal().getMessage()) + (arguments.isEmpty() ? "" : " " + arguments);
    }
}
