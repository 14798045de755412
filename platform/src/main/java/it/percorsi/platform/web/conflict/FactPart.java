package it.percorsi.platform.web.conflict;

import java.util.List;

/**
 * A part of a fact as a form would have it.
 *
 * @param name the form's field
 * @param type what one value is, so that both sides are shown alike: a list of codes, a date, a month, a yes or no,
 *     {@link it.percorsi.platform.web.Euro} for an amount; anything else is shown as it is written
 * @param written the values as a form sends them; none for nothing
 * @param personal whether it is for those only who may read what is personal
 */
public record FactPart(String name, Class<?> type, List<String> written, boolean personal) {

    /** Values are kept as they are given. */
    public FactPart {
        written = List.copyOf(written);
    }

    /** A part that is not personal, with one value. */
    public static FactPart of(String name, Class<?> type, String written) {
        return new FactPart(name, type, List.of(written), false);
    }
}
