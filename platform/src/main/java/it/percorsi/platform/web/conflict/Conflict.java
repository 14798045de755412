package it.percorsi.platform.web.conflict;

import java.util.List;
import java.util.Map;

/**
 * What the page of a conflict shows.
 *
 * @param action where the form goes
 * @param from the page that it was on
 * @param version what there is now, which the choices are based on
 * @param changes what stands against it, in order
 * @param others what else has happened since the first of them, in order
 * @param fields the fields that differ
 * @param kept everything else that was typed, by field
 */
public record Conflict(
        String action,
        String from,
        long version,
        List<Change> changes,
        List<Change> others,
        List<Field> fields,
        Map<String, List<String>> kept) {

    /**
     * A newer fact in words.
     *
     * @param title what happened
     * @param by who did it, in which role and when, in one sentence
     * @param parts what it says, apart from what {@link Field} compares
     */
    public record Change(String title, String by, List<Part> parts) {}

    /**
     * A part of a fact in words.
     *
     * @param label its name
     * @param values its values
     */
    public record Part(String label, List<String> values) {}

    /**
     * A field with two values.
     *
     * @param name the form's field
     * @param label its name in words
     * @param mine what the person typed, in words
     * @param mineWritten the same as it was sent
     * @param theirs the other's value in words
     * @param theirsWritten the same as a form would send it
     * @param actor whose value that is
     * @param open whether the person may read it: else there is nothing to choose
     */
    public record Field(
            String name,
            String label,
            List<String> mine,
            List<String> mineWritten,
            List<String> theirs,
            List<String> theirsWritten,
            String actor,
            boolean open) {}

    /**
     * A form that was overtaken.
     *
     * @param action where it went
     * @param from the page that it was on
     * @param version the version by now
     * @param fields what was typed, as it was sent
     */
    record Sent(String action, String from, long version, Map<String, String[]> fields) {}
}
