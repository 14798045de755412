package it.percorsi.events.codes;

import java.util.Arrays;

/**
 * A closed list whose values travel as stable lower-case text. Every list has an {@code UNKNOWN} value: a reader that
 * meets a code written by a later version reads it as that and goes on.
 */
public interface Code {

    /** The text on the wire, never to be changed once published. */
    String code();

    /** Whether people may still choose it; one that was given up goes on being read. */
    default boolean offered() {
        return true;
    }

    /** The value of a list with that text; the list's {@code UNKNOWN} when it has none. */
    static <C extends Enum<C> & Code> C of(Class<C> list, String code) {
        return Arrays.stream(list.getEnumConstants())
                .filter(value -> value.code().equals(code))
                .findFirst()
                .orElseGet(() -> Enum.valueOf(list, "UNKNOWN"));
    }
}
