package it.percorsi.platform.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/**
 * Refuses texts that not every store can keep: PostgreSQL takes no null character and no half of a character into JSON,
 * and one event with such a text would stop whoever keeps a register of it.
 */
public final class StorableTexts extends StringDeserializer {

    /** Whether every store can keep it. */
    public static boolean storable(String text) {
        return text.codePoints()
                .noneMatch(
                        point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    }

    @Override
    public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
        String text = super.deserialize(json, context);
        if (text != null && !storable(text)) {
            context.reportInputMismatch(this, "a text that cannot be kept");
        }
        return text;
    }
}
