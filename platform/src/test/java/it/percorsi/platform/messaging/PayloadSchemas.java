package it.percorsi.platform.messaging;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.Personal;
import it.percorsi.events.Upcasts;
import it.percorsi.events.codes.Code;
import it.percorsi.platform.json.Samples.Sample;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON schemas of events, of the records inside them and of their codes, made from the classes themselves. */
final class PayloadSchemas {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<Class<?>, List<String>> SIMPLE = Map.ofEntries(
            Map.entry(String.class, List.of("string")),
            Map.entry(LocalDate.class, List.of("string", "date")),
            // The format "time" of JSON Schema has an offset, which an hour in Italy has not.
            Map.entry(LocalTime.class, List.of("string")),
            Map.entry(Instant.class, List.of("string", "date-time")),
            Map.entry(boolean.class, List.of("boolean")),
            Map.entry(Boolean.class, List.of("boolean")),
            Map.entry(int.class, List.of("integer", "int32")),
            Map.entry(Integer.class, List.of("integer", "int32")),
            Map.entry(long.class, List.of("integer", "int64")),
            Map.entry(Long.class, List.of("integer", "int64")));

    private final Map<String, ObjectNode> schemas = new TreeMap<>();

    /** All that were asked for, with what is inside them, by name. */
    Map<String, ObjectNode> all() {
        return schemas;
    }

    /** The revisions that stand on topics and are read by this version, the latest first. */
    static List<Integer> revisions(Class<? extends DomainEvent> event) {
        int latest = DomainEvent.revisionOf(event);
        int first = latest
                - (int) Upcasts.all().filter(upcast -> upcast.event() == event).count();
        return IntStream.rangeClosed(first, latest)
                .map(number -> first + latest - number)
                .boxed()
                .toList();
    }

    ObjectNode event(Class<? extends DomainEvent> event) {
        ObjectNode schema = object(event);
        int latest = DomainEvent.revisionOf(event);
        schema.put("x-revision", latest);
        for (int revision : revisions(event)) {
            ObjectNode sample = (ObjectNode) JSON.readTree(new Sample(event, revision).text());
            for (RecordComponent part : event.getRecordComponents()) {
                if (!sample.has(part.getName())) {
                    ObjectNode absent = (ObjectNode) schema.get("properties").get(part.getName());
                    absent.put(
                            "x-since-revision",
                            Math.max(
                                    revision + 1,
                                    absent.path("x-since-revision").asInt(1)));
                    ArrayNode required = (ArrayNode) schema.get("required");
                    required.removeIf(name -> name.asString().equals(part.getName()));
                }
            }
        }
        return schema;
    }

    private ObjectNode object(Class<?> type) {
        SourceWords words = SourceWords.of(type);
        ObjectNode schema = JSON.createObjectNode();
        schemas.put(type.getSimpleName(), schema);
        schema.put("type", "object").put("description", words.summary());
        ArrayNode required = schema.putArray("required");
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent part : type.getRecordComponents()) {
            required.add(part.getName());
            properties.set(part.getName(), part(part).put("description", words.of(part.getName())));
        }
        return schema;
    }

    private ObjectNode part(RecordComponent part) {
        if (part.isAnnotationPresent(Personal.class)) {
            ObjectNode sealed = JSON.createObjectNode();
            sealed.putArray("type").add("string").add("null");
            return sealed.put("pattern", "^p1\\.")
                    .put("x-personal", true)
                    .put("x-inside", part.getType().getSimpleName());
        }
        ObjectNode value = value(part.getType(), part.getGenericType());
        if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return value.has("$ref") ? wrapped("allOf", value) : value;
        }
        ObjectNode orNull = wrapped("anyOf", value);
        ((ArrayNode) orNull.get("anyOf")).addObject().put("type", "null");
        return orNull;
    }

    private static ObjectNode wrapped(String by, ObjectNode value) {
        ObjectNode wrapped = JSON.createObjectNode();
        wrapped.putArray(by).add(value);
        return wrapped;
    }

    private ObjectNode value(Class<?> type, Type generic) {
        ObjectNode value = JSON.createObjectNode();
        if (SIMPLE.containsKey(type)) {
            List<String> simple = SIMPLE.get(type);
            value.put("type", simple.getFirst());
            return simple.size() == 1 ? value : value.put("format", simple.getLast());
        }
        if (type == YearMonth.class) {
            return value.put("type", "string").put("pattern", "^\\d{4}-(0[1-9]|1[0-2])$");
        }
        if (type == List.class) {
            Class<?> element = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
            value.put("type", "array").set("items", value(element, element));
            return value;
        }
        if (!schemas.containsKey(type.getSimpleName())) {
            define(type);
        }
        return value.put("$ref", "#/components/schemas/" + type.getSimpleName());
    }

    private void define(Class<?> type) {
        if (type.isRecord()) {
            object(type);
            return;
        }
        ObjectNode list = JSON.createObjectNode().put("type", "string");
        schemas.put(type.getSimpleName(), list);
        if (type == DayOfWeek.class) {
            ArrayNode days = list.put("description", "Day of the week.").putArray("enum");
            Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).forEach(days::add);
        } else if (Code.class.isAssignableFrom(type)) {
            ArrayNode known =
                    list.put("description", SourceWords.of(type).summary()).putArray("x-extensible-enum");
            Arrays.stream(type.getEnumConstants())
                    .map(code -> ((Code) code).code())
                    .forEach(known::add);
        } else {
            throw new IllegalStateException("no schema for " + type);
        }
    }
}
