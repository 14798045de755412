package it.percorsi.platform.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T10:00:00Z");

    private static final class SetClock extends Clock {
        private Instant now = BEGIN;

        void pass(int seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final SetClock clock = new SetClock();
    private final Standing standing = new Standing(clock);

    @Test
    void whatFoldsEverythingThatThereWasALookAgoIsUpToDateHoweverMuchComesIn() {
        standing.looked(90, 100);
        assertThat(standing.isUpToDate()).isFalse();
        clock.pass(1);
        standing.looked(100, 150);
        assertThat(standing.isUpToDate()).isTrue();
        clock.pass(1);
        standing.looked(155, 200);
        assertThat(standing.isUpToDate()).isTrue();
        clock.pass(1);
        standing.looked(199, 250);
        assertThat(standing.isUpToDate()).isFalse();
    }

    @Test
    void whoeverFallsBehindIsBehindSinceTheLastMomentAtWhichAllWasShown() {
        standing.looked(100, 100);
        assertThat(standing.behindSince()).isNull();
        clock.pass(60);
        standing.looked(100, 101);
        assertThat(standing.behindSince()).isEqualTo(BEGIN);
        clock.pass(1);
        standing.looked(101, 101);
        assertThat(standing.behindSince()).isNull();
    }

    @Test
    void aSourceThatIsAwayMakesTheViewOldToo() {
        standing.looked(100, 100);
        clock.pass(600);
        assertThat(standing.behindSince()).isEqualTo(BEGIN);
    }

    @Test
    void theTimeLeftFollowsFromTheSpeed() {
        standing.looked(0, 10_000);
        for (int second = 1; second <= 20; second++) {
            clock.pass(1);
            standing.looked(200L * second, 10_000);
        }
        assertThat(standing.sinceBeginning("cases")).isEqualTo(new ViewProgress.Progress("cases", 4_000, 10_000));
        double speed = 200 * (1 - Math.pow(0.7, 20));
        assertThat(standing.left()).isEqualTo(Duration.ofSeconds((long) Math.ceil(6_000 / (double) Math.round(speed))));
    }
}
