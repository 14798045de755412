package it.percorsi.platform.privacy;

import it.percorsi.platform.json.Json;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads a personal part: opens it with the person's key, or reads it as empty where the key is not, or not any more.
 * What was written before parts were sealed is read as it stands.
 */
@SuppressWarnings("NullAway") // absent is null in Jackson's signatures
final class OpeningDeserializer extends ValueDeserializer<Object> {

    private final @Nullable PersonKeys keys;
    private final @Nullable JavaType type;
    private final String part;

    OpeningDeserializer(@Nullable PersonKeys keys, @Nullable JavaType type, String part) {
        this.keys = keys;
        this.type = type;
        this.part = part;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return property == null ? this : new OpeningDeserializer(keys, property.getType(), property.getName());
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        JavaType wanted = Objects.requireNonNull(type);
        if (parser.currentToken() == JsonToken.VALUE_STRING && PersonKeys.isSealed(parser.getString())) {
            return keys == null
                    ? nothing()
                    : keys.open(parser.getString(), part)
                            .map(plain -> Json.plain(plain, wanted))
                            .orElseGet(this::nothing);
        }
        return context.findRootValueDeserializer(wanted).deserialize(parser, context);
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        return nothing();
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return nothing();
    }

    private @Nullable Object nothing() {
        Class<?> raw = Objects.requireNonNull(type).getRawClass();
        if (raw == String.class) {
            return "";
        }
        return Collection.class.isAssignableFrom(raw) ? List.of() : null;
    }
}
