package it.percorsi.platform.json;

import it.percorsi.events.codes.Code;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Writes a {@link Code} as its text. Strict, it refuses a text that the list does not have; else reads it as unknown. */
public final class CodeModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** For what people send ({@code strict}) or for what was stored, perhaps by a later version (not strict). */
    public CodeModule(boolean strict) {
        super("percorsi-codes-" + (strict ? "strict" : "lenient"));
        addSerializer(Code.class, new CodeSerializer());
        setDeserializers(new CodeDeserializers(strict));
    }

    private static final class CodeSerializer extends ValueSerializer<Code> {
        @Override
        public void serialize(Code value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(value.code());
        }
    }

    private static final class CodeDeserializers extends tools.jackson.databind.module.SimpleDeserializers {
        private static final long serialVersionUID = 1L;
        private final boolean strict;

        CodeDeserializers(boolean strict) {
            this.strict = strict;
        }

        @Override
        public ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            if (Code.class.isAssignableFrom(type.getRawClass())) {
                return deserializer(type.getRawClass());
            }
            return super.findEnumDeserializer(type, config, description);
        }

        @SuppressWarnings({"unchecked", "rawtypes"}) // the class has just been seen to be a list of codes
        private ValueDeserializer<?> deserializer(Class<?> list) {
            return new CodeDeserializer((Class) list, strict);
        }
    }

    private static final class CodeDeserializer<C extends Enum<C> & Code> extends ValueDeserializer<C> {
        private final Class<C> list;
        private final boolean strict;

        CodeDeserializer(Class<C> list, boolean strict) {
            this.list = list;
            this.strict = strict;
        }

        @Override
        public C deserialize(JsonParser parser, DeserializationContext context) {
            if (!strict && parser.currentToken().isStructStart()) {
                parser.skipChildren();
                return Enum.valueOf(list, "UNKNOWN");
            }
            String text = parser.getString();
            C value = Code.of(list, text);
            if (strict && value.name().equals("UNKNOWN")) {
                return list.cast(context.handleWeirdStringValue(list, text, "not one of " + Codes.texts(list)));
            }
            return value;
        }
    }
}
