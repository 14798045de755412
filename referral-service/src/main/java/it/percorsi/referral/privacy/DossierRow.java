package it.percorsi.referral.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A line of a dossier on paper: a name and a value, or a heading over the lines below it.
 *
 * @param depth how deep it stands, from 0
 * @param name its name
 * @param value its value; empty for a heading
 */
public record DossierRow(int depth, String name, String value) {

    /** Every part of a tree of data that holds something, in its order. */
    static List<DossierRow> of(JsonNode data, DossierWords words) {
        List<DossierRow> rows = new ArrayList<>();
        add(data, 0, words, rows);
        return rows;
    }

    private static void add(JsonNode data, int depth, DossierWords words, List<DossierRow> rows) {
        if (data.isObject()) {
            for (Map.Entry<String, JsonNode> part : data.properties()) {
                add(part.getKey(), part.getValue(), depth, words, rows);
            }
        } else if (data.isArray()) {
            int number = 1;
            for (JsonNode element : data) {
                add(String.valueOf(number++), element, depth, words, rows);
            }
        }
    }

    private static void add(String part, JsonNode value, int depth, DossierWords words, List<DossierRow> rows) {
        if (value.isContainer()) {
            if (!value.isEmpty()) {
                rows.add(new DossierRow(depth, words.name(part), ""));
                add(value, depth + 1, words, rows);
            }
        } else if (!value.isNull() && !value.asString("").isEmpty()) {
            rows.add(new DossierRow(depth, words.name(part), words.value(part, value.asString(""))));
        }
    }
}
