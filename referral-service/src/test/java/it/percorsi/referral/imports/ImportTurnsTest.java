package it.percorsi.referral.imports;

import static it.percorsi.referral.imports.ReferralSheets.somebody;
import static it.percorsi.referral.imports.TurnsScene.PATIENCE;
import static it.percorsi.referral.imports.TurnsScene.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.referral.OnOneServer;
import it.percorsi.referral.PlantedFailure;
import java.util.List;
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

    private static final int FIRST = 2;

    @LocalServerPort
    private int port;

    @Autowired
    private SealedFiles files;

    @Autowired
    private ImportStore store;

    @Autowired
    private Previews previews;

    @Autowired
    private JdbcClient jdbc;

    private TurnsScene scene;
    private ApiClient lucia;

    @BeforeEach
    void connect() {
        scene = new TurnsScene(port, jdbc);
        lucia = scene.lucia;
    }

    @AfterEach
    void failNoMore() {
        new PlantedFailure(jdbc).remove();
    }

    private void failing(String table, String when, int times) {
        new PlantedFailure(jdbc).on(table, when, times);
    }

    @Test
    void aRowThatCannotBeStoredMayComeInAnotherFile() {
        List<String> row = somebody();
        String path = scene.upload(row);
        failing("idempotency_answer", "NEW.key LIKE 'import-" + id(path) + "/%SubmitReferral'", 1_000);
        scene.start(path);
        assertThat(scene.ended(path).get("refused").size()).isEqualTo(1);
        failNoMore();
        String corrected = scene.upload(row);
        assertThat(lucia.get(corrected).json().at("/preview/good").asInt()).isEqualTo(1);
        scene.start(corrected);
        assertThat(scene.ended(corrected).get("imported").asInt()).isEqualTo(1);
    }

    @Test
    void aRowWhoseCaseIsStoredIsImportedWhateverFailsAfterIt() {
        List<String> row = somebody();
        String path = scene.upload(row);
        failing("referral_imports.imported_row", "NEW.upload_id = '" + id(path) + "' AND NEW.case_id IS NOT NULL", 5);
        scene.start(path);
        JsonNode progress = scene.ended(path);
        assertThat(progress.get("imported").asInt()).as(progress.toString()).isEqualTo(1);
        assertThat(lucia.get("/api/v1/cases/" + progress.at("/cases/0/caseId").asString())
                        .status())
                .isEqualTo(200);
        assertThat(lucia.get(scene.upload(row))
                        .json()
                        .at("/preview/alreadyImported")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aRowWaitsForTheSameOneOfAnotherFileUntilItIsKnownWhatBecameOfIt() {
        List<String> refused = somebody();
        List<String> imported = somebody();
        String other = scene.upload(imported, refused);
        scene.claim(other, store, previews, files);
        scene.begun(other, 2);
        String path = scene.upload(imported, refused, somebody());
        assertThat(lucia.get(path).json().at("/preview/good").asInt()).isEqualTo(3);
        scene.start(path);
        await().atMost(PATIENCE)
                .until(() -> lucia.get(path).json().at("/progress/imported").asInt() == 1);
        assertThat(lucia.get(path).json().at("/progress/done").asInt()).isEqualTo(1);
        assertThat(lucia.get(path).json().get("state").asString()).isEqualTo("RUNNING");

        store.imported().release(id(other), FIRST + 1);
        store.imported().taken(id(other), FIRST, "the-other-case", "the-other-person");
        JsonNode progress = scene.ended(path);
        assertThat(progress.get("imported").asInt()).isEqualTo(2);
        assertThat(progress.get("alreadyImported").asInt()).isEqualTo(1);
    }

    @Test
    void aTurnToWhichNobodyComesBackIsLost() {
        List<String> row = somebody();
        String left = scene.upload(row);
        assertThat(scene.claim(left, store, previews, files)).hasSize(1);
        jdbc.sql("UPDATE referral_imports.imported_row SET imported_at = now() - interval '11 minutes' "
                        + "WHERE upload_id = ?::uuid")
                .param(id(left))
                .update();
        String path = scene.upload(row);
        scene.start(path);
        assertThat(scene.ended(path).get("imported").asInt()).isEqualTo(1);
    }
}
