package it.percorsi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path parent;

    @Test
    void isMadeWhenAbsentAndOpensAgain() {
        Path path = parent.resolve("a/b");
        try (var folder = DataFolder.open(path)) {
            assertThat(folder.folder("kafka")).isDirectory().hasParent(path);
        }
        try (var folder = DataFolder.open(path)) {
            assertThat(folder.path()).isEqualTo(path);
        }
    }

    @Test
    void isRefusedWhileItIsOpenElsewhereInThisProcess() {
        try (var open = DataFolder.open(parent)) {
            assertThat(open.path()).isEqualTo(parent);
            assertThatThrownBy(() -> DataFolder.open(parent)).isInstanceOf(DataFolderLocked.class);
        }
    }

    @Test
    void isRefusedWhileAnotherProcessHoldsItAndSaysWhich() throws IOException {
        Process holder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldingProcess.class.getName(),
                        parent.toString()))
                .start();
        try {
            assertThat(holder.getInputStream().read()).isEqualTo(HoldingProcess.HELD);
            assertThatThrownBy(() -> DataFolder.open(parent))
                    .isInstanceOf(DataFolderLocked.class)
                    .hasMessage("The folder %s is in use by process %d.".formatted(parent, holder.pid()));
        } finally {
            holder.destroyForcibly();
        }
        holder.onExit().join();
        DataFolder.open(parent).close();
    }

    @Test
    void isRefusedWhenItHoldsOthersFilesAndNothingIsWritten() throws IOException {
        Files.writeString(parent.resolve("thesis.odt"), "");
        assertThatThrownBy(() -> DataFolder.open(parent))
                .isInstanceOf(DataFolderRefused.class)
                .hasMessageContainingAll("was not made by Percorsi", "thesis.odt");
        try (var files = Files.list(parent)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void isRefusedWhenItIsNewerThanTheProgram() throws IOException {
        DataFolder.open(parent).close();
        Files.writeString(parent.resolve("format"), "percorsi data folder, format 3\n");
        assertThatThrownBy(() -> DataFolder.open(parent))
                .isInstanceOf(DataFolderRefused.class)
                .hasMessageContainingAll("newer version of Percorsi", "format 3", "up to 2");
    }

    @Test
    void isRefusedWhenItsPersonalDataAreInClear() throws IOException {
        DataFolder.open(parent).close();
        Files.writeString(parent.resolve("format"), "percorsi data folder, format 1\n");
        assertThatThrownBy(() -> DataFolder.open(parent))
                .isInstanceOf(DataFolderRefused.class)
                .hasMessageContainingAll("older version of Percorsi", "format 1", "in clear");
    }

    @Test
    void isDamagedWhenItsFormatCannotBeRead() throws IOException {
        Files.writeString(parent.resolve("format"), "");
        assertThatThrownBy(() -> DataFolder.open(parent)).isInstanceOf(DataFolderDamaged.class);
    }

    @Test
    void isRefusedWhenItIsAFile() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));
        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(DataFolderRefused.class)
                .hasMessageContaining("is not a folder");
    }
}
