package it.percorsi.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a token is asked for. */
class DemoProgramTest {

    private final RecordingServer server = new RecordingServer();
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final DemoProgram program = new DemoProgram(server.url(), "secret", clock);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aTokenIsUsedWhileItLastsAndRenewedBeforeItEnds() {
        server.answer(200, "{\"access_token\":\"first\",\"expires_in\":300}");
        server.answer(200, "{\"access_token\":\"second\",\"expires_in\":300}");
        assertThat(program.get()).isEqualTo("first");
        now = now.plus(Duration.ofSeconds(269));
        assertThat(program.get()).isEqualTo("first");
        now = now.plus(Duration.ofSeconds(1));
        assertThat(program.get()).isEqualTo("second");
        assertThat(server.requests()).hasSize(2).allMatch(request -> request.startsWith("POST /accesso/oauth2/token "));
    }

    @Test
    void aRefusalIsSaidAsSuch() {
        server.answer(401, "{}");
        assertThatThrownBy(program::get).isInstanceOf(DemoLoadFailed.class).hasMessageContaining("401");
    }
}
