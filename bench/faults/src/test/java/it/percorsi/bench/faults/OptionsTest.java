package it.percorsi.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void twoMinutesUnlessAskedOtherwise() {
        assertThat(Options.of().longest()).isEqualTo(Duration.ofMinutes(2));
        assertThat(Options.of("--minutes", "0.5").longest()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void killsAreCountedWhateverTheTime() {
        Options options = Options.of("--kills", "300", "--seed", "9");
        assertThat(options.kills()).isEqualTo(300);
        assertThat(options.seed()).isEqualTo(9);
        assertThat(options.longest()).isGreaterThan(Duration.ofDays(1));
    }

    @Test
    void whatIsUnknownOrSaysNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Options.of("--speed", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Options.of("--seed"));
    }
}
