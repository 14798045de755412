package it.percorsi.platform.json;

import it.percorsi.platform.privacy.Sealing;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way in which events, view documents and stored answers become JSON and come back. It has no person's key:
 * sealed parts read as empty, and it refuses to write personal parts in clear.
 */
public final class Json {

    private static final JsonMapper MAPPER =
            configure(JsonMapper.builder(), Sealing.withoutKeys()).build();

    /** For what is inside a sealed part. */
    private static final JsonMapper PLAIN = lenient(JsonMapper.builder()).build();

    private Json() {}

    /** Lenient towards the future: unknown fields are passed over and unknown codes read as unknown. */
    public static JsonMapper.Builder configure(JsonMapper.Builder builder, AnnotationIntrospector personal) {
        return lenient(builder)
                .annotationIntrospector(
                        AnnotationIntrospectorPair.create(personal, new JacksonAnnotationIntrospector()));
    }

    private static JsonMapper.Builder lenient(JsonMapper.Builder builder) {
        return builder.addModule(new CodeModule(false))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    /** The value as UTF-8 JSON. */
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** The value as JSON text. */
    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The value that the JSON text describes. */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** The value that the UTF-8 JSON describes. */
    public static <T> T read(byte[] json, Class<T> type) {
        return read(new String(json, StandardCharsets.UTF_8), type);
    }

    /** A part's value before it is sealed. */
    public static byte[] plain(Object value) {
        return PLAIN.writeValueAsBytes(value);
    }

    /** A part's value after it was opened. */
    public static Object plain(byte[] json, JavaType type) {
        return PLAIN.readValue(json, type);
    }
}
