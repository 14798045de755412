package it.percorsi.platform.web;

import it.percorsi.platform.outages.Freshness;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says on every page that what it shows is old, when it is. */
final class Staleness {

    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ITALY);
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("HH:mm 'del' d/M", Locale.ITALY);

    private final @Nullable Freshness freshness;
    private final Clock clock;

    Staleness(@Nullable Freshness freshness, Clock clock) {
        this.freshness = freshness;
        this.clock = clock;
    }

    /**
     * What the banner says.
     *
     * @param text key of its sentence
     * @param since the time in it, such as 10:32
     */
    record Notice(String text, String since) {}

    Optional<Notice> now() {
        if (freshness == null) {
            return Optional.empty();
        }
        Optional<Notice> away = freshness.documentsAwaySince().map(since -> notice("platform.stale.away", since));
        return away.isPresent() ? away : freshness.behindSince().map(since -> notice("platform.stale.behind", since));
    }

    private Notice notice(String text, Instant since) {
        ZonedDateTime then = since.atZone(clock.getZone());
        boolean today = then.toLocalDate().equals(ZonedDateTime.now(clock).toLocalDate());
        return new Notice(text, (today ? TODAY : EARLIER).format(then));
    }
}
