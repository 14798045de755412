package it.percorsi.referral.imports;

import static it.percorsi.referral.imports.ReferralSheets.HEADER;
import static it.percorsi.referral.imports.ReferralSheets.somebody;
import static it.percorsi.referral.imports.TurnsScene.id;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platform.imports.SheetFormat;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.referral.OnOneServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list sent at once and as a file: each row comes in once, whichever way it came first. */
@OnOneServer
class ImportAtOnceTest {

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
        String path = scene.upload(one);
        scene.start(path);
        String caseId = scene.ended(path).at("/cases/0/caseId").asString();
        ApiClient.Answer both = atOnce(List.of(one, other));
        assertThat(both.status()).as(both.text()).isEqualTo(200);
        assertThat(both.json().get("rows").asInt()).isEqualTo(2);
        assertThat(both.json().get("imported").asInt()).isEqualTo(1);
        assertThat(both.json().at("/ids/0").asString()).isEqualTo(caseId);
        assertThat(atOnce(List.of(one, other)).json()).isEqualTo(both.json());
        assertThat(lucia.get(scene.upload(one, other))
                        .json()
                        .at("/preview/alreadyImported")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aListOfWhichARowIsOnItsWayFromAnotherFileIsTakenInLater() {
        List<String> one = somebody();
        List<String> other = somebody();
        String path = scene.upload(other);
        scene.claim(path, store, previews, files);
        scene.begun(path, 1);
        ApiClient.Answer refused = atOnce(List.of(one, other));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asString()).isEqualTo("import-under-way");
        assertThat(lucia.get(scene.upload(one)).json().at("/preview/good").asInt())
                .isEqualTo(1);
        store.imported().release(id(path), FIRST);
        assertThat(atOnce(List.of(one, other)).json().get("imported").asInt()).isEqualTo(2);
    }
}
