package it.percorsi.platform.web.conflict;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.Personal;
import it.percorsi.events.codes.Code;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a fact's parts from its record. */
public final class FactParts {

    private FactParts() {}

    /** Every part, in order, under its own name. */
    public static List<FactPart> of(DomainEvent fact) {
        return Arrays.stream(fact.getClass().getRecordComponents())
                .map(part -> part(part, valueOf(part, fact)))
                .toList();
    }

    private static FactPart part(RecordComponent part, @Nullable Object value) {
        List<String> written = switch (value) {
            case null -> List.of();
            case Collection<?> many ->
                many.stream().filter(Objects::nonNull).map(FactParts::written).toList();
            default -> List.of(written(value));
        };
        return new FactPart(part.getName(), elementType(part), written, part.isAnnotationPresent(Personal.class));
    }

    private static String written(Object value) {
        return value instanceof Code code ? code.code() : value.toString();
    }

    private static Class<?> elementType(RecordComponent part) {
        return part.getGenericType() instanceof ParameterizedType many
                        && many.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : part.getType();
    }

    private static @Nullable Object valueOf(RecordComponent part, DomainEvent fact) {
        try {
            return part.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
