package it.percorsi.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeysTest {

    private static final byte[] SECRET = "a person's key, 32 bytes of it..".getBytes(StandardCharsets.UTF_8);

    private static String key(String id, int fill) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) fill);
        return id + ":" + Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void theFirstKeyWrapsAndTheOthersStillOpen() {
        String old = new MasterKeys(key("old", 1)).wrap(SECRET, "person-1");
        MasterKeys rotated = new MasterKeys(key("new", 2) + "\n" + key("old", 1));
        assertThat(rotated.current()).isEqualTo("new");
        assertThat(rotated.unwrap("old", old, "person-1")).isEqualTo(SECRET);
        assertThat(rotated.unwrap("new", rotated.wrap(SECRET, "person-1"), "person-1"))
                .isEqualTo(SECRET);
    }

    @Test
    void whatWasWrappedForOnePersonOpensNothingForAnother() {
        MasterKeys keys = new MasterKeys(key("a", 1));
        String wrapped = keys.wrap(SECRET, "person-1");
        assertThatIllegalStateException().isThrownBy(() -> keys.unwrap("a", wrapped, "person-2"));
    }

    @Test
    void aWrappedSecretDoesNotShowAndIsNeverTheSameTwice() {
        MasterKeys keys = new MasterKeys(key("a", 1));
        String wrapped = keys.wrap(SECRET, "person-1");
        assertThat(new String(Base64.getDecoder().decode(wrapped), StandardCharsets.ISO_8859_1))
                .doesNotContain("person's key");
        assertThat(keys.wrap(SECRET, "person-1")).isNotEqualTo(wrapped);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a", "a:", ":AAAA", "a:not base64", "a:c2hvcnQ="})
    void aSettingThatIsNoKeyIsRefusedWithoutRepeatingIt(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MasterKeys(setting))
                .withMessageStartingWith("percorsi.master-keys")
                .withMessageNotContaining("c2hvcnQ");
    }
}
