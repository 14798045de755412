package it.percorsi.bench.faults.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import it.percorsi.platform.privacy.MasterKeys;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealedTextsTest {

    private static final String MASTER = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void whatIsNotSealedOrNotOpenableStandsAsItIs() {
        SealedTexts texts = new SealedTexts(MASTER, Map.of());
        assertThat(texts.open("Legnano", "name")).isEqualTo("Legnano");
        assertThat(texts.open("p1.person.AAAA", "name")).isEqualTo("p1.person.AAAA");
    }

    @Test
    void whatWasWrappedByThePlatformIsUnwrapped() {
        MasterKeys masters = new MasterKeys("bench:" + MASTER);
        // A secret wrapped under a name is sealed just as a part of a person is: key, content, what it belongs to.
        String words = masters.wrap("Anna".getBytes(StandardCharsets.UTF_8), "p/name");
        SealedTexts texts = new SealedTexts(MASTER, Map.of("p", masters.wrap(new byte[32], "p")));
        String sealed = "p1.p."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Base64.getDecoder().decode(words));
        assertThat(texts.open(sealed, "name")).isEqualTo("Anna");
        assertThatIllegalStateException().isThrownBy(() -> texts.open(sealed, "address"));
    }
}
