package it.percorsi.platform.privacy;

import it.percorsi.platform.json.Json;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** JSON of this service's own records, with their personal parts sealed. */
public final class PersonalJson {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final PersonKeys keys;
    private final JsonMapper mapper;

    PersonalJson(PersonKeys keys) {
        this.keys = keys;
        this.mapper = configure(JsonMapper.builder()).build();
    }

    /** The way in which events are written. */
    public JsonMapper.Builder configure(JsonMapper.Builder builder) {
        return Json.configure(builder, new PersonalIntrospector(keys));
    }

    /** The value as JSON text. */
    public String text(Object value) {
        return mapper.writeValueAsString(value);
    }

    /** The value that the JSON text describes. */
    public <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    /** The value as maps, lists and plain values. */
    public Map<String, Object> map(Object value) {
        return mapper.convertValue(value, MAP);
    }

    /** The value that maps, lists and plain values describe. */
    public <T> T read(Map<String, Object> json, Class<T> type) {
        return mapper.convertValue(json, type);
    }

    /** The keys that it seals with. */
    public PersonKeys keys() {
        return keys;
    }
}
