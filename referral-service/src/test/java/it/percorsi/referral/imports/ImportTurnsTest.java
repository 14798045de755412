package it.percorsi.referral.imports;

import static it.percorsi.referral.imports.ReferralSheets.HEADER;
import static it.percorsi.referral.imports.ReferralSheets.csv;
import static it.percorsi.referral.imports.ReferralSheets.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import it.percorsi.platform.imports.SheetFormat;
import it.percorsi.platform.privacy.PersonKeys;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import it.percorsi.referral.OnOneServer;
import it.percorsi.referral.PlantedFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Every row has its turn once: what fails gives it up, what waits gets it, and nothing is lost or comes twice. */
@OnOneServer
class ImportTurnsTest {

    private static final String UPLOADS = "/api/v1/imports/referrals/uploads";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FIRST = 2;

    @LocalServerPort
    private int port;

    @Autowired
    private SealedFiles files;

    @Autowired
    private ImportRunner runner;

    @Autowired
    private ImportStore store;

    @Autowired
    private Previews previews;

    @Autowired
    private PersonKeys keys;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient lucia;

    @BeforeEach
    void connect() {
        lucia = new ApiClient(port).with(TestTokens.user("lucia." + UUID.randomUUID(), "coordinatore"));
    }

    @AfterEach
    void failNoMore() {
        new PlantedFailure(jdbc).remove();
    }

    private void failing(String table, String when, int times) {
        new PlantedFailure(jdbc).on(table, when, times);
    }

    @SafeVarargs
    private String upload(List<String>... rows) {
        ApiClient.Answer answer =
                lucia.upload(UPLOADS, "elenco", csv(';', HEADER, rows).getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.location();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void start(String path) {
        assertThat(lucia.post(path + "/start", "{\"goodRowsOnly\":false}").status())
                .isEqualTo(202);
    }

    private JsonNode ended(String path) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(lucia.get(path).json().get("state").asString())
                                .isEqualTo("DONE"));
        return lucia.get(path).json().get("progress");
    }

    /** The file's rows have been chosen, and nobody works on it. */
    private void begun(String path, int rows) {
        jdbc.sql("INSERT INTO referral_imports.upload_row (upload_id, number) "
                        + "SELECT ?::uuid, number FROM generate_series(2, ?) AS number")
                .params(id(path), rows + 1)
                .update();
    }

    /** The turn of a file's rows, as if each were being taken in. */
    private List<ImportedRows.Claim> claim(String path) {
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

    private int turns(String path) {
        return jdbc.sql("SELECT count(*) FROM referral_imports.imported_row WHERE upload_id = ?::uuid")
                .param(id(path))
                .query(Integer.class)
                .single();
    }

    @Test
    void aRowThatCannotBeStoredMayComeInAnotherFile() {
        List<String> row = somebody();
        String path = upload(row);
        failing("idempotency_answer", "NEW.key LIKE 'import-" + id(path) + "/%SubmitReferral'", 1_000);
        start(path);
        assertThat(ended(path).get("refused").size()).isEqualTo(1);
        failNoMore();
        String corrected = upload(row);
        assertThat(lucia.get(corrected).json().at("/preview/good").asInt()).isEqualTo(1);
        start(corrected);
        assertThat(ended(corrected).get("imported").asInt()).isEqualTo(1);
    }

    @Test
    void aRowWhoseCaseIsStoredIsImportedWhateverFailsAfterIt() {
        List<String> row = somebody();
        String path = upload(row);
        failing("referral_imports.imported_row", "NEW.upload_id = '" + id(path) + "' AND NEW.case_id IS NOT NULL", 5);
        start(path);
        JsonNode progress = ended(path);
        assertThat(progress.get("imported").asInt()).as(progress.toString()).isEqualTo(1);
        assertThat(lucia.get("/api/v1/cases/" + progress.at("/cases/0/caseId").asString())
                        .status())
                .isEqualTo(200);
        assertThat(lucia.get(upload(row)).json().at("/preview/alreadyImported").asInt())
                .isEqualTo(1);
    }

    @Test
    void aRowWaitsForTheSameOneOfAnotherFileUntilItIsKnownWhatBecameOfIt() {
        List<String> refused = somebody();
        List<String> imported = somebody();
        String other = upload(imported, refused);
        claim(other);
        begun(other, 2);
        String path = upload(imported, refused, somebody());
        assertThat(lucia.get(path).json().at("/preview/good").asInt()).isEqualTo(3);
        start(path);
        await().atMost(PATIENCE)
                .until(() -> lucia.get(path).json().at("/progress/imported").asInt() == 1);
        assertThat(lucia.get(path).json().at("/progress/done").asInt()).isEqualTo(1);
        assertThat(lucia.get(path).json().get("state").asString()).isEqualTo("RUNNING");

        store.imported().release(id(other), FIRST + 1);
        store.imported().taken(id(other), FIRST, "the-other-case", "the-other-person");
        JsonNode progress = ended(path);
        assertThat(progress.get("imported").asInt()).isEqualTo(2);
        assertThat(progress.get("alreadyImported").asInt()).isEqualTo(1);
    }

    @Test
    void aTurnToWhichNobodyComesBackIsLost() {
        List<String> row = somebody();
        String left = upload(row);
        assertThat(claim(left)).hasSize(1);
        jdbc.sql("UPDATE referral_imports.imported_row SET imported_at = now() - interval '11 minutes' "
                        + "WHERE upload_id = ?::uuid")
                .param(id(left))
                .update();
        String path = upload(row);
        start(path);
        assertThat(ended(path).get("imported").asInt()).isEqualTo(1);
    }

    private ApiClient.Answer atOnce(List<List<String>> rows) {
        List<String> titles = ColumnMapping.guess(HEADER).columns();
        List<String> columns = Arrays.stream(ReferralField.values())
                .map(ReferralField::column)
                .filter(column -> !titles.contains(column))
                .toList();
        List<List<String>> lines = new ArrayList<>();
        lines.add(Stream.concat(titles.stream(), columns.stream()).toList());
        rows.forEach(row -> lines.add(
                Stream.concat(row.stream(), columns.stream().map(column -> "")).toList()));
        byte[] file = new SheetFormat.Csv(';', StandardCharsets.UTF_8, false).write(lines);
        return lucia.upload("/api/v1/imports/referrals", "elenco", file);
    }

    @Test
    void aListSentBothWaysComesInOnce() {
        List<String> one = somebody();
        List<String> other = somebody();
        String path = upload(one);
        start(path);
        String caseId = ended(path).at("/cases/0/caseId").asString();
        ApiClient.Answer both = atOnce(List.of(one, other));
        assertThat(both.status()).as(both.text()).isEqualTo(200);
        assertThat(both.json().get("rows").asInt()).isEqualTo(2);
        assertThat(both.json().get("imported").asInt()).isEqualTo(1);
        assertThat(both.json().at("/ids/0").asString()).isEqualTo(caseId);
        assertThat(atOnce(List.of(one, other)).json()).isEqualTo(both.json());
        assertThat(lucia.get(upload(one, other))
                        .json()
                        .at("/preview/alreadyImported")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aListOfWhichARowIsOnItsWayFromAnotherFileIsTakenInLater() {
        List<String> one = somebody();
        List<String> other = somebody();
        String path = upload(other);
        claim(path);
        begun(path, 1);
        ApiClient.Answer refused = atOnce(List.of(one, other));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asString()).isEqualTo("import-under-way");
        assertThat(lucia.get(upload(one)).json().at("/preview/good").asInt()).isEqualTo(1);
        store.imported().release(id(path), FIRST);
        assertThat(atOnce(List.of(one, other)).json().get("imported").asInt()).isEqualTo(2);
    }

    @Test
    void aFileThatCannotBeReadEndsAndHoldsUpNoDeletion() {
        String expired = upload(somebody());
        jdbc.sql("UPDATE referral_imports.upload SET expires_at = now() - interval '1 minute' WHERE id = ?::uuid")
                .param(id(expired))
                .update();
        String path = upload(somebody());
        claim(path);
        begun(path, 1);
        keys.destroy("upload-" + id(path));
        jdbc.sql("UPDATE referral_imports.upload SET state = 'RUNNING', started_at = now() WHERE id = ?::uuid")
                .param(id(path))
                .update();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> {
            // Each call is a round of its own.
            runner.wake();
            assertThat(store.uploads().find(id(expired))).isEmpty();
        });
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                store.uploads().find(id(path)).orElseThrow().state())
                        .isEqualTo(Upload.State.DONE));
        assertThat(store.runs().progress(id(path))).isEqualTo(new Progress(1, 0, 0, 1));
        assertThat(turns(path)).isZero();
    }

    @Test
    void aFileWhoseKeyCannotBeDestroyedIsForgottenLater() {
        String path = upload(somebody());
        String key = "upload-" + id(path);
        failing("referral_keys.person_key", "NEW.person_id = '" + key + "'", 1_000);
        assertThatThrownBy(() -> files.delete(id(path))).hasMessageContaining("planted");
        failNoMore();
        assertThat(keys.has(key)).isTrue();
        assertThat(store.uploads().find(id(path))).isPresent();
        assertThat(files.delete(id(path))).isTrue();
        assertThat(keys.has(key)).isFalse();
    }

    @Test
    void whatBecameOfALongImportCanBeReadForADay() {
        String path = upload(somebody());
        jdbc.sql("UPDATE referral_imports.upload SET expires_at = now() + interval '10 minutes' WHERE id = ?::uuid")
                .param(id(path))
                .update();
        start(path);
        ended(path);
        assertThat(jdbc.sql("SELECT expires_at > now() + interval '23 hours' FROM referral_imports.upload "
                                + "WHERE id = ?::uuid")
                        .param(id(path))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
