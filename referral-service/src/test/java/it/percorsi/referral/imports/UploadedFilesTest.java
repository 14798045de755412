package it.percorsi.referral.imports;

import static it.percorsi.referral.imports.ReferralSheets.HEADER;
import static it.percorsi.referral.imports.ReferralSheets.csv;
import static it.percorsi.referral.imports.ReferralSheets.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import it.percorsi.referral.OnOneServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An upload belongs to who sent it, is one however often it is sent, and leaves nothing behind. */
@OnOneServer
class UploadedFilesTest extends Uploading {

    @Autowired
    private SealedFiles files;

    private HttpResponse<String> sent(String key, String text) throws Exception {
        String body = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n" + text
                + "\r\n--edge--\r\n";
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + UPLOADS))
                            .header("Authorization", "Bearer " + TestTokens.user("lucia.ferrario", "coordinatore"))
                            .header("Content-Type", "multipart/form-data; boundary=edge")
                            .header("Idempotency-Key", key)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void anUploadSentAgainUnderItsKeyIsTheSameOne() throws Exception {
        String key = UUID.randomUUID().toString();
        String file = csv(';', HEADER, somebody());
        String location = sent(key, file).headers().firstValue("Location").orElseThrow();
        assertThat(sent(key, file).headers().firstValue("Location")).hasValue(location);
        assertThat(sent(key, csv(';', HEADER, somebody())).statusCode()).isEqualTo(422);
        assertThat(lucia.delete(location).status()).isEqualTo(204);
        assertThat(sent(key, file).statusCode()).isEqualTo(422);
    }

    @Test
    void ofTwoFilesWithTheSameRowsEachRowIsTakenInOnce() {
        String file = ReferralSheets.crowd(40);
        String one = upload(file);
        String other = upload(file);
        assertThat(lucia.post(one + "/start", ALL).status()).isEqualTo(202);
        assertThat(lucia.post(other + "/start", ALL).status()).isIn(202, 409);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(lucia.get(one).json().get("state").asString()).isEqualTo("DONE");
            assertThat(lucia.get(other).json().get("state").asString()).isNotEqualTo("RUNNING");
        });
        assertThat(lucia.get(one).json().at("/progress/imported").asInt()
                        + lucia.get(other).json().at("/progress/imported").asInt(0))
                .isEqualTo(40);
    }

    @Test
    void aFileIsSeenByItsOwnerOnlyAndKeptUnderItsOwnKeyForADay() {
        String path = upload(csv(';', HEADER, somebody()));
        String id = path.substring(path.lastIndexOf('/') + 1);
        String page = "/segnalazioni/importa/" + id;
        assertThat(stefano.get(path).status()).isEqualTo(404);
        assertThat(stefano.page(page).status()).isEqualTo(404);
        assertThat(stefano.page(page + "/scartate").status()).isEqualTo(404);
        assertThat(stefano.post(path + "/start", ALL).status()).isEqualTo(404);
        assertThat(stefano.delete(path).status()).isEqualTo(404);
        assertThat(stefano.page("/segnalazioni/importa").text()).doesNotContain(id);
        ApiClient operator = lucia.with(TestTokens.user("lucia.ferrario", "operatore"));
        assertThat(operator.get(path).status()).isEqualTo(403);
        assertThat(operator.post(path + "/start", ALL).status()).isEqualTo(403);
        assertThat(operator.put(path + "/mapping", "{\"columns\":[]}").status()).isEqualTo(403);
        assertThat(operator.upload(UPLOADS, "x", new byte[] {1}).status()).isEqualTo(403);
        assertThat(lucia.get(UPLOADS + "/nothing").status()).isEqualTo(404);

        assertThat(stored(id)).doesNotContain("Angelo").startsWith("p1.upload-" + id + ".");
        jdbc.sql("UPDATE referral_imports.upload SET expires_at = now() - interval '1 minute' WHERE id = ?::uuid")
                .param(id)
                .update();
        assertThat(lucia.get(path).status()).isEqualTo(404);
        files.deleteExpired();
        assertThat(jdbc.sql("SELECT count(*) FROM referral_imports.upload WHERE id = ?::uuid")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM referral_keys.person_key WHERE person_id = ? AND wrapped IS NULL")
                        .param("upload-" + id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private String stored(String id) {
        return jdbc.sql("SELECT content FROM referral_imports.upload WHERE id = ?::uuid")
                .param(id)
                .query(String.class)
                .single();
    }

    @Test
    void whatIsKeptOfARowGoesWithItsPerson() {
        String path = upload(csv(';', HEADER, somebody()));
        String caseId = imported(path, ALL).at("/cases/0/caseId").asString();
        String person = "/api/v1/persons/"
                + lucia.get("/api/v1/cases/" + caseId)
                        .json()
                        .at("/document/personId")
                        .asString();
        assertThat(kept(caseId)).isEqualTo(1);
        await().untilAsserted(() -> assertThat(lucia.get(person + "/erasure/preview")
                        .json()
                        .at("/stays/events")
                        .asInt())
                .isPositive());
        assertThat(lucia.post(person + "/erasure", "{\"ground\":\"by-mistake\"}")
                        .status())
                .isEqualTo(204);
        assertThat(stefano.post(person + "/erasure/authorisation", "", Map.of("Idempotency-Key", caseId))
                        .status())
                .isEqualTo(204);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(kept(caseId)).isZero());
    }

    private int kept(String caseId) {
        return jdbc.sql("SELECT count(*) FROM referral_imports.imported_row WHERE case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single();
    }
}
