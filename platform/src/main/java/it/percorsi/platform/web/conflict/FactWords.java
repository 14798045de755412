package it.percorsi.platform.web.conflict;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.codes.Code;
import it.percorsi.platform.commands.NewerFact;
import it.percorsi.platform.web.CodeTexts;
import it.percorsi.platform.web.Euro;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Facts and what was typed, in the words of the message files. */
public final class FactWords {

    private static final int MOST_DIGITS = 15;
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final MessageSource messages;
    private final CodeTexts codes;
    private final Euro euro;

    /** With a service's messages. */
    public FactWords(MessageSource messages, CodeTexts codes, Euro euro) {
        this.messages = messages;
        this.codes = codes;
        this.euro = euro;
    }

    /** What happened. */
    String title(DomainEvent fact, Locale locale) {
        String type = fact.getClass().getSimpleName();
        return message("event." + type, locale).orElse(type);
    }

    /** The name of a field: {@code conflict.field.NAME}, else {@code fact.NAME}; empty when it has none. */
    Optional<String> label(String name, Locale locale) {
        return message("conflict.field." + name, locale).or(() -> message("fact." + name, locale));
    }

    /** Who did it, in which roles where it was a person, and when. */
    String by(NewerFact fact, Locale locale) {
        String roles = Arrays.stream(fact.roles().split(" ", -1))
                .filter(role -> !role.isEmpty())
                .map(role -> message("platform.role." + role, locale).orElse(role))
                .collect(Collectors.joining(", "));
        ZonedDateTime at = fact.recordedAt().atZone(ITALY);
        return messages.getMessage(
                roles.isEmpty() ? "platform.conflict.by" : "platform.conflict.by-role",
                new Object[] {fact.actor(), DAY.format(at), MINUTE.format(at), roles},
                locale);
    }

    /** Values as people read them, one under the other. */
    List<String> shown(FactPart part, List<String> written, Locale locale) {
        List<String> shown = written.stream()
                .filter(value -> !value.isBlank())
                .map(value -> shown(part, value, locale))
                .toList();
        return shown.isEmpty()
                ? List.of(message("platform.conflict.nothing", locale).orElse("–"))
                : shown;
    }

    private String shown(FactPart part, String value, Locale locale) {
        Class<?> type = part.type();
        if (Code.class.isAssignableFrom(type) && type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Code.class::cast)
                    .filter(code -> code.code().equals(value))
                    .findFirst()
                    .map(code -> codes.text(code, locale))
                    .orElse(value);
        }
        if (type == LocalDate.class) {
            return dated(value, text -> LocalDate.parse(text).format(DAY));
        }
        if (type == YearMonth.class) {
            return dated(value, text -> YearMonth.parse(text).format(DateTimeFormatter.ofPattern("MMMM uuuu", locale)));
        }
        if (type == Boolean.class || type == boolean.class) {
            return message("platform.conflict." + value, locale).orElse(value);
        }
        if (type == Euro.class) {
            return Euro.read(value).map(euro::of).orElse(value);
        }
        boolean cents = part.name().endsWith("Cents") && value.length() <= MOST_DIGITS && value.matches("-?\\d+");
        return cents ? euro.of(Long.parseLong(value)) : value;
    }

    /** What a person typed need be no date. */
    private static String dated(String value, UnaryOperator<String> format) {
        try {
            return format.apply(value);
        } catch (DateTimeParseException unreadable) {
            return value;
        }
    }

    private Optional<String> message(String key, Locale locale) {
        @Nullable String text = messages.getMessage(key, null, null, locale);
        return Optional.ofNullable(text);
    }
}
