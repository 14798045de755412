package it.percorsi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StalenessTest {

    private static final Instant SINCE = Instant.parse("2026-03-05T09:32:00Z");

    private static Optional<Staleness.Notice> at(String now, Optional<Instant> behind, Optional<Instant> away) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneId.of("Europe/Rome"));
        return new Staleness(() -> behind, () -> away, clock).now();
    }

    @Test
    void whatIsFreshNeedsNoWord() {
        assertThat(at("2026-03-05T09:40:00Z", Optional.empty(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void saysUntilWhenInTheTimeOfThePlace() {
        assertThat(at("2026-03-05T09:40:00Z", Optional.of(SINCE), Optional.empty()))
                .contains(new Staleness.Notice("platform.stale.behind", "10:32"));
    }

    @Test
    void namesTheDayWhenItWasAnother() {
        assertThat(at("2026-03-06T09:40:00Z", Optional.of(SINCE), Optional.empty()))
                .contains(new Staleness.Notice("platform.stale.behind", "10:32 (5/3)"));
    }

    @Test
    void anAwayStoreSaysMoreThanOneThatLags() {
        assertThat(at("2026-03-05T09:40:00Z", Optional.of(SINCE), Optional.of(SINCE.plusSeconds(60))))
                .contains(new Staleness.Notice("platform.stale.away", "10:33"));
    }
}
