package it.percorsi.referral;

import static it.percorsi.referral.ReferralScene.newCase;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who has waited too long sends a command again while its first sending is still being carried out. */
@OnOneServer
class SentAgainTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CommandBus commands;

    @Autowired
    private Cache remembered;

    private ApiClient api;

    @BeforeEach
    void connect() {
        api = new ApiClient(port);
    }

    @Test
    void whoSendsAgainWhileTheFirstIsBeingDoneHasTheAnswerOfTheFirst() {
        String path = newCase(api);
        sentAgainMeanwhile(path + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}", Map.of());
        sentAgainMeanwhile(
                path + "/interviews",
                "{\"kind\":\"knowledge\",\"heldOn\":\"2026-03-09\",\"operator\":\"Sara\"}",
                Map.of("If-Match", api.get(path).header("ETag")));
        assertThat(api.get(path).json().at("/document/interviews").size()).isEqualTo(1);
    }

    /**
     * Both answers are those of one sending, although the first is wholly done between the second's two steps, and nobody
     * remembers the case.
     */
    private void sentAgainMeanwhile(String address, String content, Map<String, String> headers) {
        String key = UUID.randomUUID().toString();
        Map<String, String> sent = new HashMap<>(headers);
        sent.put("Idempotency-Key", key);
        List<ApiClient.Answer> first = new ArrayList<>();
        AtomicBoolean alone = new AtomicBoolean(true);
        Registration meanwhile = commands.registerDispatchInterceptor(messages -> (number, message) -> {
            if (String.valueOf(message.getMetaData().get("idempotencyKey")).endsWith(key) && alone.getAndSet(false)) {
                first.add(api.post(address, content, sent));
                remembered.removeAll();
            }
            return message;
        });
        try (meanwhile) {
            ApiClient.Answer second = api.post(address, content, sent);
            assertThat(first).extracting(ApiClient.Answer::status).containsExactly(204);
            assertThat(second.status()).as(second.text()).isEqualTo(204);
            assertThat(second.header("ETag")).isEqualTo(first.getFirst().header("ETag"));
        }
    }
}
