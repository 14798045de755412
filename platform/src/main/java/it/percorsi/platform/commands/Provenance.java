package it.percorsi.platform.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who caused an event and why; it travels with every command and event.
 *
 * @param actor user or machine
 * @param role the role acted in
 * @param organisation the actor's organisation; empty when there is none
 * @param correlationId one for everything that one click caused
 * @param causationId id of the event that caused the command; null when a person did
 * @param traceparent the span that it was caused in, as W3C writes it; null when no trace of it is kept
 */
public record Provenance(
        String actor,
        String role,
        String organisation,
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {

    /** The names under which it stands in the metadata of messages. */
    public static final List<String> KEYS = List.of(
            "actor",
            "role",
            "organisation",
            "correlationId",
            "causationId",
            "ruleBook",
            "idempotencyKey",
            "traceparent");

    /** Of what nothing traces. */
    public Provenance(
            String actor, String role, String organisation, String correlationId, @Nullable String causationId) {
        this(actor, role, organisation, correlationId, causationId, null);
    }

    /** As metadata. */
    public Map<String, String> asMetadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("actor", actor);
        metadata.put("role", role);
        metadata.put("organisation", organisation);
        metadata.put("correlationId", correlationId);
        if (causationId != null) {
            metadata.put("causationId", causationId);
        }
        return metadata;
    }

    /** From metadata; what is absent is empty. */
    public static Provenance of(Map<String, ?> metadata) {
        return new Provenance(
                text(metadata, "actor"),
                text(metadata, "role"),
                text(metadata, "organisation"),
                text(metadata, "correlationId"),
                textOrNull(metadata, "causationId"),
                textOrNull(metadata, "traceparent"));
    }

    private static @Nullable String textOrNull(Map<String, ?> metadata, String key) {
        Object value = metadata.get(key);
        return value == null ? null : value.toString();
    }

    private static String text(Map<String, ?> metadata, String key) {
        Object value = metadata.get(key);
        return value == null ? "" : value.toString();
    }
}
