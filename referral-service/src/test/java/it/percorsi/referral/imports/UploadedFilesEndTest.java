package it.percorsi.referral.imports;

import static it.percorsi.referral.imports.ReferralSheets.somebody;
import static it.percorsi.referral.imports.TurnsScene.PATIENCE;
import static it.percorsi.referral.imports.TurnsScene.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import it.percorsi.platform.privacy.PersonKeys;
import it.percorsi.referral.OnOneServer;
import it.percorsi.referral.PlantedFailure;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file ends, also when it cannot be read, and is forgotten, but not before its outcome could be read. */
@OnOneServer
class UploadedFilesEndTest {

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

    private TurnsScene scene;

    @BeforeEach
    void connect() {
        scene = new TurnsScene(port, jdbc);
    }

    @AfterEach
    void failNoMore() {
        new PlantedFailure(jdbc).remove();
    }

    private void failing(String table, String when, int times) {
        new PlantedFailure(jdbc).on(table, when, times);
    }

    private int turns(String path) {
        return jdbc.sql("SELECT count(*) FROM referral_imports.imported_row WHERE upload_id = ?::uuid")
                .param(id(path))
                .query(Integer.class)
                .single();
    }

    @Test
    void aFileThatCannotBeReadEndsAndHoldsUpNoDeletion() {
        String expired = scene.upload(somebody());
        jdbc.sql("UPDATE referral_imports.upload SET expires_at = now() - interval '1 minute' WHERE id = ?::uuid")
                .param(id(expired))
                .update();
        String path = scene.upload(somebody());
        scene.claim(path, store, previews, files);
        scene.begun(path, 1);
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
        String path = scene.upload(somebody());
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
        String path = scene.upload(somebody());
        jdbc.sql("UPDATE referral_imports.upload SET expires_at = now() + interval '10 minutes' WHERE id = ?::uuid")
                .param(id(path))
                .update();
        scene.start(path);
        scene.ended(path);
        assertThat(jdbc.sql("SELECT expires_at > now() + interval '23 hours' FROM referral_imports.upload "
                                + "WHERE id = ?::uuid")
                        .param(id(path))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
