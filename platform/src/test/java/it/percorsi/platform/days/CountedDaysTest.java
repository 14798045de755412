package it.percorsi.platform.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CountedDaysTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static Stop stop(int from, int until) {
        return new Stop(DAY.plusDays(from), DAY.plusDays(until));
    }

    private static CountedDays with(Stop... stops) {
        return CountedDays.since(DAY, List.of(stops));
    }

    @Test
    void withoutStopsEveryDayCounts() {
        assertThat(with().until(DAY.plusDays(31))).isEqualTo(31);
        assertThat(with().lastDayOf(31)).contains(DAY.plusDays(31));
    }

    @Test
    void theDaysOfAStopDoNotCount() {
        CountedDays days = with(stop(5, 15));
        assertThat(days.until(DAY.plusDays(10))).isEqualTo(5);
        assertThat(days.until(DAY.plusDays(20))).isEqualTo(10);
        assertThat(days.stoppedUntil(DAY.plusDays(20))).isEqualTo(10);
        assertThat(days.lastDayOf(31)).contains(DAY.plusDays(41));
        assertThat(days.lastDayOf(4)).contains(DAY.plusDays(4));
        assertThat(days.isStoppedOn(DAY.plusDays(14))).isTrue();
        assertThat(days.isStoppedOn(DAY.plusDays(15))).isFalse();
    }

    @Test
    void aStopThatLastsHasNoLastDayUnlessItCameBefore() {
        CountedDays days = with(Stop.since(DAY.plusDays(5)));
        assertThat(days.until(DAY.plusDays(100))).isEqualTo(5);
        assertThat(days.lastDayOf(31)).isEmpty();
        assertThat(days.lastDayOf(4)).contains(DAY.plusDays(4));
    }

    @Test
    void overlappingStopsAreNotCountedTwice() {
        CountedDays days = with(stop(5, 15), stop(10, 12), stop(14, 20));
        assertThat(days.stoppedUntil(DAY.plusDays(30))).isEqualTo(15);
        assertThat(days.until(DAY.plusDays(30))).isEqualTo(15);
        assertThat(days.lastDayOf(10)).contains(DAY.plusDays(25));
    }

    @Test
    void whatStoppedBeforeTheFirstDayTakesNothing() {
        assertThat(with(stop(-20, -5)).until(DAY.plusDays(10))).isEqualTo(10);
        assertThat(with(stop(-20, -5)).lastDayOf(10)).contains(DAY.plusDays(10));
        assertThat(with(stop(-20, 4)).until(DAY.plusDays(10))).isEqualTo(6);
    }

    @Test
    void neverNegativeAndAlwaysTheSameAsCountingDayByDay() {
        Random random = new Random(20261123);
        for (int run = 0; run < 500; run++) {
            List<Stop> stops = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                int from = random.nextInt(80) - 20;
                stops.add(
                        random.nextInt(6) == 0
                                ? Stop.since(DAY.plusDays(from))
                                : stop(from, from + random.nextInt(30)));
            }
            CountedDays days = CountedDays.since(DAY, stops);
            int counted = 0;
            for (int day = 0; day < 120; day++) {
                LocalDate date = DAY.plusDays(day);
                assertThat(days.until(date)).as(stops + " to " + date).isEqualTo(counted);
                boolean within =
                        days.lastDayOf(30).map(last -> !date.isAfter(last)).orElse(true);
                assertThat(within).as(stops + " on " + date).isEqualTo(counted <= 30);
                counted += days.isStoppedOn(date) ? 0 : 1;
            }
        }
    }
}
