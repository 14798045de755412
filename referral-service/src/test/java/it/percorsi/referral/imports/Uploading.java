package it.percorsi.referral.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Two coordinators who take in files, and what each test begins with. */
abstract class Uploading {

    static final String UPLOADS = "/api/v1/imports/referrals/uploads";
    static final String ALL = "{\"goodRowsOnly\":false}";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    ApiClient lucia;
    ApiClient stefano;

    @BeforeEach
    void connect() {
        ApiClient staff = new ApiClient(port);
        lucia = staff.with(TestTokens.user("lucia.ferrario", "coordinatore"));
        stefano = staff.with(TestTokens.user("stefano.colombo", "coordinatore"));
        jdbc.sql("DELETE FROM referral_imports.upload WHERE state <> 'RUNNING'").update();
    }

    String upload(byte[] file) {
        ApiClient.Answer answer = lucia.upload(UPLOADS, "elenco", file);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.location()).endsWith(answer.json().get("id").asString());
        return answer.location();
    }

    String upload(String text) {
        return upload(text.getBytes(StandardCharsets.UTF_8));
    }

    JsonNode preview(String path) {
        return lucia.get(path).json().get("preview");
    }

    JsonNode imported(String path, String choice) {
        ApiClient.Answer started = lucia.post(path + "/start", choice);
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(lucia.get(path).json().get("state").asString())
                                .isEqualTo("DONE"));
        return lucia.get(path).json().get("progress");
    }
}
