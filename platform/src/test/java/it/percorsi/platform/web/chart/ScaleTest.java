package it.percorsi.platform.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaleTest {
    @Test
    void stepsAreRoundAndTheTopCoversTheGreatestValue() {
        assertThat(Scale.upTo(0, 100).ticks()).containsExactly(0L, 1L);
        assertThat(Scale.upTo(7, 100).ticks()).containsExactly(0L, 2L, 4L, 6L, 8L);
        assertThat(Scale.upTo(1_234, 100).ticks()).containsExactly(0L, 500L, 1_000L, 1_500L);
    }

    @Test
    void valuesAreProportional() {
        assertThat(Scale.upTo(8, 100).at(4)).isEqualTo(50);
    }
}
