package it.percorsi.bench.faults.checks;

import tools.jackson.databind.JsonNode;

/**
 * What an event says.
 *
 * @param type its simple name
 * @param body its parts
 */
public record Told(String type, JsonNode body) {

    String text(String field) {
        return body.path(field).asString("");
    }

    long number(String field) {
        return body.path(field).asLong(0);
    }
}
