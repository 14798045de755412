package it.percorsi.platform.privacy;

import it.percorsi.events.Personal;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads from records whose they are, and whether they hold anything personal. */
public final class WhosePart {

    private static final ClassValue<Optional<Method>> PERSON = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            return components(type)
                    .filter(component -> component.getName().equals("personId"))
                    .map(component -> {
                        component.getAccessor().setAccessible(true);
                        return component.getAccessor();
                    })
                    .findFirst();
        }
    };

    private WhosePart() {}

    /** The person that a record names in its component {@code personId}; null when it names none. */
    static @Nullable String of(Object holder) {
        Method accessor = PERSON.get(holder.getClass()).orElse(null);
        try {
            return accessor == null ? null : (String) accessor.invoke(holder);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether a record, or one within it, has a part marked as personal. */
    public static boolean isPersonal(Class<?> type) {
        return isPersonal(type, new HashSet<>());
    }

    private static boolean isPersonal(Class<?> type, Set<Class<?>> looked) {
        return looked.add(type)
                && components(type)
                        .anyMatch(component -> component.isAnnotationPresent(Personal.class)
                                || types(component.getGenericType()).anyMatch(inner -> isPersonal(inner, looked)));
    }

    private static Stream<Class<?>> types(Type type) {
        return switch (type) {
            case Class<?> plain -> Stream.of(plain);
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments()).flatMap(WhosePart::types);
            default -> Stream.empty();
        };
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return type.isRecord() ? Arrays.stream(type.getRecordComponents()) : Stream.empty();
    }
}
