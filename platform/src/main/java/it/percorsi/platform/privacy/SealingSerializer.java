package it.percorsi.platform.privacy;

import it.percorsi.platform.json.Json;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a personal part sealed with the person's key; as null when it is empty or the person is erased. */
final class SealingSerializer extends ValueSerializer<Object> {

    private final @Nullable PersonKeys keys;
    private final String part;

    SealingSerializer(@Nullable PersonKeys keys, String part) {
        this.keys = keys;
        this.part = part;
    }

    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
        return property == null ? this : new SealingSerializer(keys, property.getName());
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        if (value.equals("") || (value instanceof Collection<?> many && many.isEmpty())) {
            generator.writeNull();
            return;
        }
        if (keys == null) {
            throw new IllegalStateException("the personal part " + part + " would be written in clear");
        }
        String sealed = keys.seal(person(generator), part, Json.plain(value));
        if (sealed == null) {
            generator.writeNull();
        } else {
            generator.writeString(sealed);
        }
    }

    private String person(JsonGenerator generator) {
        for (TokenStreamContext around = generator.streamWriteContext(); around != null; around = around.getParent()) {
            Object holder = around.currentValue();
            if (holder != null) {
                String personId = WhosePart.of(holder);
                if (personId != null) {
                    return personId;
                }
            }
        }
        throw new IllegalStateException("nothing around the personal part " + part + " says whose it is");
    }
}
