package it.percorsi.platform.operations;

import it.percorsi.platform.parked.DiscardParkedMessage;
import it.percorsi.platform.parked.ParkedStream;
import it.percorsi.platform.web.RefusalText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** The words of the page: how long ago, what did not happen, why. */
public final class Words {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT);

    private final MessageSource messages;
    private final Clock clock;

    Words(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** How long ago, roughly. */
    public String ago(Instant then) {
        return lasting(Duration.between(then, clock.instant()));
    }

    /** Date and time to the second, as clocks show them here. */
    public String moment(Instant then) {
        return MOMENT.format(then.atZone(clock.getZone()));
    }

    /** A length of time, roughly. */
    public String lasting(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 120) {
            return text("operations.time.seconds", seconds);
        }
        if (seconds < 2 * 3600) {
            return text("operations.time.minutes", seconds / 60);
        }
        return seconds < 48 * 3600
                ? text("operations.time.hours", seconds / 3600)
                : text("operations.time.days", seconds / 86_400);
    }

    /** What the consumer would have done. */
    public String deed(ParkedStream stream) {
        return stream.isOfAView()
                ? text("operations.view.deed", stream.consumerName())
                : or("reaction." + stream.consumerName(), stream.consumerName());
    }

    /** What will not happen when the message is given up. */
    public String lost(ParkedStream stream) {
        return stream.isOfAView()
                ? text("operations.discard.view-goes-without", stream.consumerName())
                : or("reaction." + stream.consumerName() + ".lost", text("operations.discard.lost", deed(stream)));
    }

    /** What had happened. */
    public String event(ParkedStream stream) {
        String type = stream.eventType();
        return type == null ? text("operations.event.unknown") : or("event." + type, type);
    }

    /** Why it waits. */
    public RefusalText reason(ParkedStream stream) {
        return RefusalText.of(stream.reason().asRefusal(), messages, LocaleContextHolder.getLocale());
    }

    /** What is wrong with a reason that is too short or too long. */
    public String discardReason() {
        return text(
                "operations.discard.reason.wrong",
                DiscardParkedMessage.LEAST_CHARACTERS,
                DiscardParkedMessage.MOST_CHARACTERS);
    }

    private String or(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
