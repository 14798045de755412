package it.percorsi.platform.json;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.EventCatalog;
import it.percorsi.events.Upcasts;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way from an event's stored JSON, of whatever revision, to this version's record: lifted by {@link Upcasts}
 * first, then read leniently. Personal parts are not opened here and read as empty.
 */
public final class EventJson {

    private static final JsonMapper FIELDS = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final TypeReference<Map<String, @Nullable Object>> MAP = new TypeReference<>() {};

    private EventJson() {}

    /**
     * The event of a published name; empty when this version does not know the name.
     *
     * @param name the event's name, which is its class's simple name
     * @param revision the revision that it was written in, as it is stored or published; what is no number, or
     *     missing, is taken for a revision that needs no lifting
     * @param json UTF-8
     */
    public static Optional<DomainEvent> read(String name, @Nullable String revision, byte[] json) {
        return EventCatalog.named(name).map(event -> read(event, revision, json));
    }

    private static DomainEvent read(Class<? extends DomainEvent> event, @Nullable String revision, byte[] json) {
        return needsLifting(event, revision)
                ? Json.read(FIELDS.writeValueAsBytes(lifted(event, revision, FIELDS.readTree(json))), event)
                : Json.read(json, event);
    }

    /** Whether JSON of that revision has to be {@link #lifted} before it is read. */
    public static boolean needsLifting(Class<? extends DomainEvent> event, @Nullable String revision) {
        return Upcasts.needed(event, number(event, revision));
    }

    /** The JSON of an event of that revision as this version would have written it. */
    public static JsonNode lifted(Class<? extends DomainEvent> event, @Nullable String revision, JsonNode json) {
        Map<String, @Nullable Object> fields = FIELDS.convertValue(json, MAP);
        Upcasts.apply(event, number(event, revision), fields);
        return FIELDS.valueToTree(fields);
    }

    private static int number(Class<? extends DomainEvent> event, @Nullable String revision) {
        return revision != null && NUMBER.matcher(revision).matches()
                ? Integer.parseInt(revision)
                : DomainEvent.revisionOf(event);
    }
}
