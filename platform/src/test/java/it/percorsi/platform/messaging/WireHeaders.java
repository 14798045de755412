package it.percorsi.platform.messaging;

import it.percorsi.platform.commands.Provenance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The headers of a published event in words. */
final class WireHeaders {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> ALWAYS = new LinkedHashMap<>();
    private static final Map<String, String> PROVENANCE = Map.of(
            "actor", "who caused it: user, service or program",
            "role", "the role that was acted in",
            "organisation", "the actor's organisation; empty when there is none",
            "correlationId", "one for everything that one click caused",
            "causationId", "id of the event that it answers; absent when a person caused it",
            "ruleBook", "version of the rule book that it was decided under",
            "idempotencyKey", "key of the request that caused it",
            "traceparent", "the span that caused it, as W3C writes it; absent when no trace of it is kept");

    static {
        ALWAYS.put("content-type", "always application/json");
        ALWAYS.put("ce_specversion", "version of CloudEvents, 1.0");
        ALWAYS.put("ce_id", "unique id of the event");
        ALWAYS.put("ce_type", "it.percorsi. and the event's name");
        ALWAYS.put("ce_source", "/percorsi/ and the service that published it");
        ALWAYS.put("ce_subject", "the key");
        ALWAYS.put("ce_time", "when the platform learned it, ISO 8601 in UTC");
        ALWAYS.put("ce_revision", "revision of the payload's shape, counted from 1");
        ALWAYS.put("ce_aggregateid", "the aggregate that decided it");
        ALWAYS.put("ce_sequence", "its number in that aggregate, from 0; the pair is unique in the platform");
    }

    private WireHeaders() {}

    static List<String> always() {
        return List.copyOf(ALWAYS.keySet());
    }

    static ObjectNode trait(String kafkaBinding) {
        ObjectNode trait = JSON.createObjectNode().put("contentType", "application/json");
        ObjectNode headers = trait.putObject("headers").put("type", "object");
        headers.put("description", "CloudEvents 1.0 in binary mode. Values are texts in UTF-8.");
        ArrayNode required = headers.putArray("required");
        ObjectNode properties = headers.putObject("properties");
        ALWAYS.forEach((name, words) -> {
            required.add(name);
            properties.putObject(name).put("type", "string").put("description", words);
        });
        for (String key : Provenance.KEYS) {
            properties
                    .putObject("ce_" + key.toLowerCase(Locale.ROOT))
                    .put("type", "string")
                    .put("description", PROVENANCE.getOrDefault(key, key));
        }
        trait.putObject("bindings").putObject("kafka").put("bindingVersion", kafkaBinding);
        return trait;
    }

    static ObjectNode example(String event, int revision, String key) {
        return JSON.createObjectNode()
                .put("content-type", "application/json")
                .put("ce_specversion", "1.0")
                .put("ce_id", "8f14e45f-ceea-467f-a9a0-3a1f6a2b0007")
                .put("ce_type", "it.percorsi." + event)
                .put("ce_source", "/percorsi/a-service")
                .put("ce_subject", key)
                .put("ce_time", "2026-03-02T09:00:00Z")
                .put("ce_revision", String.valueOf(revision))
                .put("ce_aggregateid", key)
                .put("ce_sequence", "4")
                .put("ce_actor", "sara")
                .put("ce_role", "operatore")
                .put("ce_correlationid", "1679091c-5a88-4faf-afb5-e6087eb1b2dc");
    }
}
