package it.percorsi.bench.faults.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChainsCheckTest {

    private static boolean good(int status, String body) {
        return ChainAnswer.judge("/chain", status, body).isEmpty();
    }

    @Test
    void wholeChainsAreGood() {
        assertThat(good(200, "{\"entries\":3,\"head\":\"ab\",\"brokenAt\":null}"))
                .isTrue();
        assertThat(good(200, "{\"entries\":3,\"intact\":true}")).isTrue();
        assertThat(ChainAnswer.entries("{\"entries\":3,\"intact\":true}")).isEqualTo(3);
    }

    @Test
    void brokenOnesAreNot() {
        assertThat(good(200, "{\"entries\":3,\"head\":\"ab\",\"brokenAt\":2}")).isFalse();
        assertThat(good(200, "{\"entries\":3,\"intact\":false}")).isFalse();
    }

    @Test
    void anAnswerThatSaysNothingIsNoProof() {
        assertThat(good(200, "{}")).isFalse();
        assertThat(good(500, "{}")).isFalse();
    }
}
