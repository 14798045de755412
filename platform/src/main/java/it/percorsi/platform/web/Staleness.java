package it.percorsi.platform.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Says on every page that what it shows is old, when it is. */
final class Staleness {

    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("HH:mm (d/M)", Locale.ROOT);

    private final Supplier<Optional<Instant>> behind;
    private final Supplier<Optional<Instant>> away;
    private final Clock clock;

    Staleness(Supplier<Optional<Instant>> behind, Supplier<Optional<Instant>> away, Clock clock) {
        this.behind = behind;
        this.away = away;
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
        return away.get()
                .map(since -> notice("platform.stale.away", since))
                .or(() -> behind.get().map(since -> notice("platform.stale.behind", since)));
    }

    private Notice notice(String text, Instant since) {
        ZonedDateTime then = since.atZone(clock.getZone());
        boolean today = then.toLocalDate().equals(LocalDate.now(clock));
        return new Notice(text, (today ? TODAY : EARLIER).format(then));
    }
}
