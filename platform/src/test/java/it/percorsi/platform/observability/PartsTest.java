package it.percorsi.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class PartsTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    /** Goes on by a minute whenever it is read. */
    private static final class Minutes extends Clock {
        private Instant now = NINE;

        @Override
        public Instant instant() {
            Instant read = now;
            now = now.plus(Duration.ofMinutes(1));
            return read;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void remembersSinceWhenAPartIsAwayAndSinceWhenItIsBack() {
        LinkedHashMap<String, Callable<?>> probes = new LinkedHashMap<>();
        Callable<?> answers = () -> true;
        Callable<?> fails = () -> {
            throw new IllegalStateException("away");
        };
        probes.put("kafka", answers);
        Parts parts = new Parts(probes, Duration.ofSeconds(3), new Minutes());
        assertThat(parts.all()).isEmpty();
        assertThat(parts.isUp("kafka")).isFalse();
        assertThat(parts.isAway("kafka")).isFalse();

        parts.look("kafka", answers);
        parts.look("kafka", answers);
        assertThat(parts.all()).containsExactly(new Part("kafka", true, NINE));
        parts.look("kafka", fails);
        parts.look("kafka", fails);
        assertThat(parts.isUp("kafka")).isFalse();
        assertThat(parts.all()).containsExactly(new Part("kafka", false, NINE.plusSeconds(120)));
        parts.look("kafka", answers);
        assertThat(parts.all()).containsExactly(new Part("kafka", true, NINE.plusSeconds(240)));
    }
}
