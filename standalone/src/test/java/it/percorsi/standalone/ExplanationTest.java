package it.percorsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import it.percorsi.embedded.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.PortInUseException;

class ExplanationTest {

    @TempDir
    Path folder;

    private Sentence explain(Throwable failure) {
        return Explanation.of(failure, Options.parse("--data", folder.toString()));
    }

    @Test
    void aLockedFolderMayBelongToARunningInstallation() {
        try (DataFolder held = DataFolder.open(folder)) {
            Sentence sentence = explain(catchThrowable(() -> DataFolder.open(held.path())));
            assertThat(sentence.italian()).contains("già in uso", "./percorsi status");
            assertThat(sentence.english())
                    .contains("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void aFolderOfANewerVersionIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("format"), "percorsi data folder, format 3\n");
        Sentence sentence = explain(catchThrowable(() -> DataFolder.open(folder)));
        assertThat(sentence.italian()).contains("un’altra versione", "Non è stata toccata");
        assertThat(sentence.english()).contains("format 3; this version understands up to 2");
    }

    @Test
    void aDamagedFolderNeedsABackup() throws IOException {
        Files.writeString(folder.resolve("format"), "?");
        assertThat(explain(catchThrowable(() -> DataFolder.open(folder))).italian())
                .contains("danneggiata", "copia di sicurezza");
    }

    @Test
    void aFullDiskIsNamedWhereverItShowsFirst() {
        var failure = new IllegalStateException(
                "a bean could not be made",
                new UncheckedIOException(new IOException("write failed: No space left on device")));
        assertThat(explain(failure).italian()).contains("è pieno");
        assertThat(explain(new IllegalStateException(new SQLException("ERROR: could not extend file \"base/1\"")))
                        .italian())
                .contains("è pieno");
    }

    @Test
    void aTakenPortNamesTheNextOne() {
        var failure = new IllegalStateException(new PortInUseException(8080));
        assertThat(explain(failure).italian()).contains("La porta 8080 è occupata", "--port 8081");
    }

    @Test
    void aFolderWithoutPermissionIsSaidToBeSo() {
        var failure = new UncheckedIOException("The data folder cannot be used", new AccessDeniedException("/x"));
        assertThat(explain(failure).italian()).contains("non si può leggere o scrivere");
    }

    @Test
    void whatNobodyExpectedPointsToTheLog() {
        assertThat(explain(new IllegalStateException("nobody knows")).italian())
                .contains(
                        "errore imprevisto", folder.resolve("logs/percorsi.log").toString());
    }

    @Test
    void aDiskWithLittleRoomIsRefusedBeforeTheStart() throws IOException {
        FreeSpace.require(folder, 1);
        assertThat(explain(catchThrowable(() -> FreeSpace.require(folder, Long.MAX_VALUE)))
                        .italian())
                .contains("MB liberi", "ne servono almeno");
    }
}
