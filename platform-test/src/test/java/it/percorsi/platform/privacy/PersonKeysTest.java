package it.percorsi.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.percorsi.embedded.EmbeddedServers;
import it.percorsi.events.Personal;
import it.percorsi.platform.json.Json;
import it.percorsi.platformtest.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One key a person, on a real PostgreSQL. */
class PersonKeysTest {

    record Card(
            String personId,
            @Personal String name,
            @Personal @Nullable LocalDate bornOn,
            Note note,
            String municipality) {}

    record Note(@Personal List<String> lines) {}

    private final String schema = "privacy_" + UUID.randomUUID().toString().substring(0, 8);
    private final String person = UUID.randomUUID().toString();
    private final Card card = new Card(
            person, "Meraviglia", LocalDate.of(1998, 10, 11), new Note(List.of("Puntualità", "Autonomia")), "015118");
    private PersonKeys keys;
    private PersonalJson json;

    private PersonKeys keys(String masterKeys) {
        EmbeddedServers servers = TestServers.servers();
        return new PrivacyConfiguration()
                .personKeys(
                        servers.postgres().jdbcUrl(),
                        servers.postgres().user(),
                        servers.postgres().password(),
                        schema,
                        masterKeys,
                        Duration.ZERO);
    }

    @BeforeEach
    void open() {
        keys = keys(TestServers.MASTER_KEYS);
        json = new PersonalJson(keys);
    }

    @AfterEach
    void close() {
        keys.close();
    }

    @Test
    void whatIsMarkedIsSealedAndTheRestIsNot() {
        String text = json.text(card);
        assertThat(text)
                .contains("015118", person)
                .doesNotContain("Meraviglia", "1998-10-11", "Puntualità", "Autonomia");
        assertThat(json.read(text, Card.class)).isEqualTo(card);
    }

    @Test
    void theSamePartIsNeverWrittenAlikeTwice() {
        assertThat(json.text(card)).isNotEqualTo(json.text(card));
    }

    @Test
    void whoHasNoKeyReadsThePersonAsEmpty() {
        Card read = Json.read(json.text(card), Card.class);
        assertThat(read).isEqualTo(new Card(person, "", null, new Note(List.of()), "015118"));
    }

    @Test
    void withoutKeysNothingPersonalIsWritten() {
        assertThatThrownBy(() -> Json.text(new Note(List.of("Puntualità"))))
                .hasStackTraceContaining("would be written in clear")
                .hasMessageNotContaining("Puntualità");
    }

    @Test
    void aPartThatSaysNotWhoseItIsIsNotWritten() {
        assertThatThrownBy(() -> json.text(new Note(List.of("Puntualità")))).hasStackTraceContaining("whose it is");
    }

    @Test
    void aPartMovedToAnotherPersonOrPlaceDoesNotOpen() {
        String name = keys.seal(person, "name", "x".getBytes(StandardCharsets.UTF_8));
        assertThat(keys.open(String.valueOf(name), "name")).isPresent();
        assertThatIllegalStateException().isThrownBy(() -> keys.open(String.valueOf(name), "bornAt"));
        String other = UUID.randomUUID().toString();
        keys.seal(other, "name", new byte[1]);
        assertThatIllegalStateException()
                .isThrownBy(() -> keys.open(String.valueOf(name).replace(person, other), "name"));
    }

    @Test
    void aDestroyedKeyLeavesNothingToReadAndIsNeverMadeAgain() {
        String text = json.text(card);
        keys.destroy(person);
        assertThat(json.read(text, Card.class).name()).isEmpty();
        assertThat(json.text(card)).doesNotContain("p1.").contains("015118");
        assertThat(keys.has(person)).isFalse();
        try (PersonKeys later = keys(TestServers.MASTER_KEYS)) {
            assertThat(new PersonalJson(later).read(text, Card.class).name()).isEmpty();
        }
    }

    @Test
    void aPersonErasedBeforeAnythingWasKeptNeverGetsAKey() {
        keys.destroy(person);
        assertThat(keys.seal(person, "name", new byte[1])).isNull();
    }

    @Test
    void theMasterKeyIsChangedWithoutTouchingWhatWasWritten() {
        String text = json.text(card);
        keys.close();
        String next = "next:bmV3IGtleSB0aGF0IGd1YXJkcyBub3RoaW5nLCB5ZXM=";
        try (PersonKeys both = keys(next + "," + TestServers.MASTER_KEYS)) {
            assertThat(new PersonalJson(both).read(text, Card.class)).isEqualTo(card);
        }
        try (PersonKeys onlyNext = keys(next)) {
            assertThat(new PersonalJson(onlyNext).read(text, Card.class)).isEqualTo(card);
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> keys(TestServers.MASTER_KEYS))
                .withMessageContaining("next");
    }
}
