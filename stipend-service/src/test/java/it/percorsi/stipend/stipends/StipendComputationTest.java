package it.percorsi.stipend.stipends;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.stipend.StipendLine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StipendComputationTest {

    @ParameterizedTest(name = "{0} agreed, cap {1}, {3} of {2} days missed: {4} whole, {5} taken away")
    @CsvSource({
        "15000, 15000, 20, 0, 15000,     0",
        "15000, 15000, 20, 3, 15000,  2250",
        "15000, 15000, 22, 1, 15000,   682", // 681.81…
        "15000, 15000, 23, 1, 15000,   652", // 652.17…
        "    1, 15000,  2, 1,     1,     1", // 0.5 goes up
        "    1, 15000,  3, 1,     1,     0", // 0.33… goes down
        "15000, 15000, 20, 20, 15000, 15000",
        "15000, 15000, 20, 25, 15000, 15000", // more days missed than expected take no more than there is
        "15000, 15000,  0,  3, 15000,     0", // a month without working days
        "18000, 15000, 20,  2, 15000,  1500", // agreed under an older, higher cap
        "26000, 26000, 21,  4, 26000,  4952"
    })
    void R18_proposesTheShareOfTheDaysMissedWithoutAWord(
            long agreed, long cap, int expected, int unjustified, long full, long reduction) {
        StipendComputation computation = StipendComputation.of(agreed, cap, expected, unjustified);

        assertThat(computation.fullCents()).isEqualTo(full);
        assertThat(computation.proposedReductionCents()).isEqualTo(reduction);
    }

    @Test
    void R11_R15_R18_neverNegativeNeverOverTheCapEveryEuroExplained() {
        int checked = 0;
        for (long cap : new long[] {15_000, 26_000}) {
            for (long agreed : new long[] {1, 99, 100, 3_333, 14_999, 15_000, 15_001, 25_999, 26_000, 40_000}) {
                for (int expected = 0; expected <= 31; expected++) {
                    for (int unjustified = 0; unjustified <= 31; unjustified++) {
                        holds(StipendComputation.of(agreed, cap, expected, unjustified), agreed, cap);
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isEqualTo(2 * 10 * 32 * 32);
    }

    private static void holds(StipendComputation computation, long agreed, long cap) {
        long payable = computation.fullCents() - computation.proposedReductionCents();
        assertThat(computation.fullCents()).isLessThanOrEqualTo(cap).isLessThanOrEqualTo(agreed);
        assertThat(computation.proposedReductionCents()).isBetween(0L, computation.fullCents());
        List<StipendLine> lines = computation.lines();
        assertThat(lines.getLast()).isEqualTo(new StipendLine("payable", 0, payable));
        assertThat(lines.subList(0, lines.size() - 1).stream()
                        .mapToLong(StipendLine::cents)
                        .sum())
                .isEqualTo(payable);
    }

    @Test
    void R18_oneMoreDayMissedNeverPaysMore() {
        for (int expected = 1; expected <= 31; expected++) {
            for (int unjustified = 1; unjustified <= expected; unjustified++) {
                assertThat(StipendComputation.of(14_999, 15_000, expected, unjustified)
                                .proposedReductionCents())
                        .isGreaterThanOrEqualTo(StipendComputation.of(14_999, 15_000, expected, unjustified - 1)
                                .proposedReductionCents());
            }
        }
    }

    @Test
    void R11_theCapIsALineOfItsOwn() {
        assertThat(StipendComputation.of(18_000, 15_000, 20, 2).lines())
                .containsExactly(
                        new StipendLine("agreed", 0, 18_000),
                        new StipendLine("cap", 0, -3_000),
                        new StipendLine("unjustified-absence", 2, -1_500),
                        new StipendLine("payable", 0, 13_500));
    }
}
