package it.percorsi.platform.json;

import it.percorsi.events.Personal;
import it.percorsi.events.codes.Code;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A first sample of an event, for a person to review. */
final class SampleProposal {

    private static final Map<String, Object> BY_NAME = Map.ofEntries(
            Map.entry("ambito", "legnano"),
            Map.entry("municipality", "015118"),
            Map.entry("caseId", "0b6c1a52-58a3-3c38-9d0e-0d8f5ac5f001"),
            Map.entry("personId", "9a1f52f4-13f7-39b1-8a54-5c5a3b20c002"),
            Map.entry("placementId", "5f3e2b9c-7f0a-3a51-9a8e-8f2a6b1c0003"),
            Map.entry("stipendId", "5f3e2b9c-7f0a-3a51-9a8e-8f2a6b1c0003:2026-03"),
            Map.entry("companyId", "3d2c1b0a-9f8e-3d7c-8b6a-5f4e3d2c0004"),
            Map.entry("postId", "7e6d5c4b-3a29-3187-9f6e-5d4c3b2a0005"),
            Map.entry("conventionId", "1a2b3c4d-5e6f-3a7b-8c9d-0e1f2a3b0006"),
            Map.entry("codiceFiscale", "BNCLRA98R51G324Z"),
            Map.entry("vatNumber", "12552295656"));

    private SampleProposal() {}

    static String of(Class<?> event) {
        JsonMapper clear = JsonMapper.builder().addModule(new CodeModule(false)).build();
        ObjectNode sample = clear.valueToTree(value(event, event.getSimpleName(), event));
        personalParts(event).forEach(part -> sample.put(part, "p1." + BY_NAME.get("personId") + ".c2VhbGVk"));
        return sample.toPrettyString() + "\n";
    }

    /** Names of the parts that are sealed. */
    static List<String> personalParts(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .filter(part -> part.isAnnotationPresent(Personal.class))
                .map(RecordComponent::getName)
                .toList();
    }

    private static Object value(Class<?> type, String name, Type generic) {
        if (BY_NAME.containsKey(name)) {
            return BY_NAME.get(name);
        }
        if (Code.class.isAssignableFrom(type)) {
            return type.getEnumConstants()[name.equals("status") ? 1 : 0];
        }
        if (type.isRecord()) {
            Object[] parts = Arrays.stream(type.getRecordComponents())
                    .map(part -> value(part.getType(), part.getName(), part.getGenericType()))
                    .toArray();
            try {
                var constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class[]::new));
                constructor.setAccessible(true);
                return constructor.newInstance(parts);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        if (type == List.class) {
            Class<?> element = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
            return List.of(value(element, name, element));
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> LocalDate.of(2026, 3, 2);
            case "LocalTime" -> LocalTime.of(9, 30);
            case "YearMonth" -> YearMonth.of(2026, 3);
            case "DayOfWeek" -> DayOfWeek.MONDAY;
            case "int", "Integer" -> 20;
            case "long" -> 15000L;
            case "boolean" -> true;
            default -> name;
        };
    }
}
