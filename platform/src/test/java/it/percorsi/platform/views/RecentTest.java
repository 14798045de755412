package it.percorsi.platform.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RecentTest {

    private static final long COSTS = 7;
    private long now;
    private int counted;

    @Test
    void isCountedAgainWhenTenTimesWhatItTookHasPassed() {
        Recent<Integer> recent = new Recent<>(this::count, () -> now);
        assertThat(recent.get()).isEqualTo(1);
        now += Recent.KEPT_FOR_TIMES * COSTS - 1;
        assertThat(recent.get()).isEqualTo(1);
        now += 1;
        assertThat(recent.get()).isEqualTo(2);
    }

    @Test
    void isCountedAgainAfterHalfAMinuteThoughItTookLong() {
        Recent<Integer> recent = new Recent<>(
                () -> {
                    now += Recent.LONGEST;
                    return count();
                },
                () -> now);
        recent.get();
        now += Recent.LONGEST - 1;
        assertThat(recent.get()).isEqualTo(1);
        now += 1;
        assertThat(recent.get()).isEqualTo(2);
    }

    @Test
    void aCountThatFailsIsNotKept() {
        Recent<Integer> recent = new Recent<>(
                () -> {
                    if (count() == 1) {
                        throw new IllegalStateException("away");
                    }
                    return counted;
                },
                () -> now);
        assertThatIllegalStateException().isThrownBy(recent::get);
        assertThat(recent.get()).isEqualTo(2);
    }

    @Test
    void nobodyWaitsWhileSomebodyElseCountsAnew() throws Exception {
        CountDownLatch counting = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Recent<Integer> recent = new Recent<>(
                () -> {
                    if (counted == 1) {
                        counting.countDown();
                        await(mayEnd);
                    }
                    return count();
                },
                () -> now);
        recent.get();
        now += Recent.KEPT_FOR_TIMES * COSTS;
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Integer> anew = other.submit(recent::get);
            counting.await();
            assertThat(recent.get()).isEqualTo(1);
            mayEnd.countDown();
            assertThat(anew.get()).isEqualTo(2);
        }
    }

    private int count() {
        now += COSTS;
        return ++counted;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
