package it.percorsi.referral.imports;

import static it.percorsi.referral.imports.ReferralSheets.HEADER;
import static it.percorsi.referral.imports.ReferralSheets.csv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A coordinator with lists of their own, and rows whose turn it is as if another instance were at them. */
final class TurnsScene {

    private static final String UPLOADS = "/api/v1/imports/referrals/uploads";

    static final Duration PATIENCE = Duration.ofSeconds(30);

    final ApiClient lucia;
    private final JdbcClient jdbc;

    TurnsScene(int port, JdbcClient jdbc) {
        this.jdbc = jdbc;
        lucia = new ApiClient(port).with(TestTokens.user("lucia." + UUID.randomUUID(), "coordinatore"));
    }

    @SafeVarargs
    final String upload(List<String>... rows) {
        ApiClient.Answer answer =
                lucia.upload(UPLOADS, "elenco", csv(';', HEADER, rows).getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.location();
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    void start(String path) {
        assertThat(lucia.post(path + "/start", "{\"goodRowsOnly\":false}").status())
                .isEqualTo(202);
    }

    JsonNode ended(String path) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(lucia.get(path).json().get("state").asString())
                                .isEqualTo("DONE"));
        return lucia.get(path).json().get("progress");
    }

    /** The file's rows have been chosen, and nobody works on it. */
    void begun(String path, int rows) {
        jdbc.sql("INSERT INTO referral_imports.upload_row (upload_id, number) "
                        + "SELECT ?::uuid, number FROM generate_series(2, ?) AS number")
                .params(id(path), rows + 1)
                .update();
    }

    /** The turn of a file's rows, as if each were being taken in. */
    List<ImportedRows.Claim> claim(String path, ImportStore store, Previews previews, SealedFiles files) {
        Upload upload = store.uploads().find(id(path)).orElseThrow();
        return previews.of(upload, files.sheet(upload)).good().stream()
                .map(row -> store.imported()
                        .claim(
                                upload.ambito(),
                                store.imported().digest(upload.ambito(), row.referral()),
                                upload.id(),
                                row.number()))
                .toList();
    }
}
