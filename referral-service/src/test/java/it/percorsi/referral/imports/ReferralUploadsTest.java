package it.percorsi.referral.imports;

import static it.percorsi.referral.imports.ReferralSheets.HEADER;
import static it.percorsi.referral.imports.ReferralSheets.csv;
import static it.percorsi.referral.imports.ReferralSheets.somebody;
import static it.percorsi.referral.imports.ReferralSheets.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platform.imports.SheetFormat;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import it.percorsi.referral.OnOneServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A file of any make, from its upload to the cases. */
@OnOneServer
class ReferralUploadsTest {

    private static final String UPLOADS = "/api/v1/imports/referrals/uploads";
    private static final String GOOD_ONLY = "{\"goodRowsOnly\":true}";
    private static final String ALL = "{\"goodRowsOnly\":false}";

    @LocalServerPort
    private int port;

    @Autowired
    private SealedFiles files;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient lucia;
    private ApiClient stefano;

    @BeforeEach
    void connect() {
        ApiClient staff = new ApiClient(port);
        lucia = staff.with(TestTokens.user("lucia.ferrario", "coordinatore"));
        stefano = staff.with(TestTokens.user("stefano.colombo", "coordinatore"));
        jdbc.sql("DELETE FROM referral_imports.upload WHERE state <> 'RUNNING'").update();
    }

    private String upload(byte[] file) {
        ApiClient.Answer answer = lucia.upload(UPLOADS, "elenco", file);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.location()).endsWith(answer.json().get("id").asString());
        return answer.location();
    }

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

    private String upload(String text) {
        return upload(text.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode preview(String path) {
        return lucia.get(path).json().get("preview");
    }

    private JsonNode imported(String path, String choice) {
        ApiClient.Answer started = lucia.post(path + "/start", choice);
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(lucia.get(path).json().get("state").asString())
                                .isEqualTo("DONE"));
        return lucia.get(path).json().get("progress");
    }

    @Test
    void aSheetAsItsOwnersKeepItIsUnderstoodAndTakenIn() {
        byte[] file = csv(',', HEADER, somebody(), somebody()).getBytes(Charset.forName("windows-1252"));
        String path = upload(file);
        JsonNode preview = preview(path);
        assertThat(preview.get("missing").size()).as(preview.toString()).isZero();
        assertThat(preview.get("good").asInt()).as(preview.toString()).isEqualTo(2);
        assertThat(preview.at("/columns/6/title").asString()).isEqualTo("C.F.");
        assertThat(preview.at("/columns/6/field").asString()).isEqualTo("codice_fiscale");
        assertThat(preview.at("/columns/2/samples/0").asString()).isEqualTo("Nicolò");

        JsonNode progress = imported(path, ALL);
        assertThat(progress.get("total").asInt()).isEqualTo(2);
        assertThat(progress.get("imported").asInt()).isEqualTo(2);
        JsonNode one = lucia.get(
                        "/api/v1/cases/" + progress.at("/cases/0/caseId").asString())
                .json();
        assertThat(one.at("/person/givenName").asString()).isEqualTo("Nicolò");
        assertThat(one.at("/person/phone").asString()).isEqualTo("0331 421 234");
        assertThat(one.at("/document/municipality").asString()).isEqualTo("015194");
        assertThat(one.at("/document/referral/priority").asString()).isEqualTo("high");
        assertThat(one.at("/document/referral/channel").asString()).isEqualTo("written-report");
    }

    @Test
    void aWorkbookIsTakenInAndAnsweredWithAWorkbook() {
        List<String> wrong = with(somebody(), "C.F.", "=1+1");
        byte[] file =
                new SheetFormat.Xlsx().write(List.of(HEADER, with(somebody(), "Comune di residenza", "15118"), wrong));
        String path = upload(file);
        assertThat(preview(path).get("good").asInt()).isEqualTo(1);
        assertThat(lucia.get(path + "/rejected").header("Content-Type")).contains("spreadsheetml");
        assertThat(imported(path, GOOD_ONLY).get("imported").asInt()).isEqualTo(1);
    }

    @Test
    void whatAPersonSaysOfTheColumnsIsRemembered() {
        List<String> titles = new ArrayList<>(HEADER);
        titles.set(1, "Chi è");
        String path = upload(csv(';', titles, somebody()));
        assertThat(preview(path).get("missing").toString()).isEqualTo("[\"cognome\"]");
        assertThat(lucia.post(path + "/start", ALL).json().get("code").asString())
                .isEqualTo("columns-missing");

        List<String> fields = new ArrayList<>(preview(path).get("columns").findValuesAsString("field"));
        fields.set(1, "nome");
        assertThat(map(path, fields).status()).isEqualTo(400);
        fields.set(1, "nessuno");
        assertThat(map(path, fields).status()).isEqualTo(400);
        fields.set(1, "cognome");
        assertThat(map(path, fields.subList(0, 3)).status()).isEqualTo(400);
        ApiClient.Answer mapped = map(path, fields);
        assertThat(mapped.json().at("/preview/good").asInt()).as(mapped.text()).isEqualTo(1);

        String next = upload(csv(';', titles, somebody(), somebody()));
        assertThat(preview(next).get("good").asInt()).isEqualTo(2);
    }

    private ApiClient.Answer map(String path, List<String> fields) {
        return lucia.put(path + "/mapping", "{\"columns\":[\"" + String.join("\",\"", fields) + "\"]}");
    }

    @Test
    void wrongRowsAreToldLeftOutAndGivenBackToBeCorrected() {
        List<String> wrong = with(
                with(with(somebody(), "C.F.", "RSSMRA80A01F205Z"), "Comune di residenza", "Milano"),
                "Motivo",
                "=HYPERLINK(1)");
        String path = upload(csv(';', HEADER, somebody(), wrong, List.of("02/03/2026", "Rossi")));
        JsonNode preview = preview(path);
        assertThat(preview.get("good").asInt()).isEqualTo(1);
        assertThat(preview.get("wrong").asInt()).isEqualTo(2);
        assertThat(preview.get("errors").findValuesAsString("code"))
                .containsExactlyInAnyOrder("codice-fiscale", "not-resident", "cells");
        assertThat(preview.get("errors").findValuesAsString("row")).containsExactlyInAnyOrder("3", "3", "4");
        assertThat(preview.get("errors").findValuesAsString("title")).contains("C.F.", "Comune di residenza");
        assertThat(preview.get("errors").findValuesAsString("value")).contains("RSSMRA80A01F205Z", "Milano");
        assertThat(preview.get("errors").toString()).contains("Si può scrivere: Busto Garolfo, Canegrate");

        ApiClient.Answer refused = lucia.post(path + "/start", ALL);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asString()).isEqualTo("rows-to-correct");

        JsonNode progress = imported(path, GOOD_ONLY);
        assertThat(progress.get("imported").asInt()).isEqualTo(1);
        assertThat(progress.get("total").asInt()).isEqualTo(1);

        String rejected = lucia.get(path + "/rejected").text();
        assertThat(rejected.lines()).hasSize(3);
        assertThat(rejected.lines().findFirst().orElseThrow()).endsWith(";Motivo;errori");
        assertThat(rejected).contains("C.F.: Codice fiscale non valido", "'=HYPERLINK(1)");
        String corrected = String.join("\r\n", rejected.lines().limit(2).toList())
                .replace("RSSMRA80A01F205Z", ReferralSheets.codiceFiscale())
                .replace(";Milano;", ";Legnano;");
        String again = upload(corrected);
        assertThat(preview(again).get("good").asInt())
                .as(lucia.get(again).text())
                .isEqualTo(1);
    }

    @Test
    void whatCameInBeforeIsPassedOver() {
        String file = csv(';', HEADER, somebody(), somebody());
        String first = upload(file);
        assertThat(imported(first, ALL).get("imported").asInt()).isEqualTo(2);
        assertThat(imported(first, ALL).get("imported").asInt()).isEqualTo(2);
        assertThat(lucia.delete(first).status()).isEqualTo(204);

        String again = upload(file);
        assertThat(preview(again).get("alreadyImported").asInt()).isEqualTo(2);
        assertThat(preview(again).get("good").asInt()).isZero();
        assertThat(lucia.post(again + "/start", ALL).json().get("code").asString())
                .isEqualTo("nothing-to-import");
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
    void theSameReferralTwiceInOneFileIsToBeCorrected() {
        List<String> row = somebody();
        JsonNode preview = preview(upload(csv(';', HEADER, row, with(row, "Motivo", "Altro"))));
        assertThat(preview.get("good").asInt()).isEqualTo(1);
        assertThat(preview.get("errors").findValuesAsString("code")).containsExactly("twice-in-file");
    }

    @Test
    void whatAFormWouldRefuseAFileIsRefusedToo() {
        List<String> row =
                with(with(with(somebody(), "Cellulare", "non ha"), "Cognome", "x".repeat(81)), "Categoria", "9.9");
        assertThat(preview(upload(csv(';', HEADER, row))).get("errors").findValuesAsString("code"))
                .containsExactlyInAnyOrder("phone", "too-long", "code");
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
