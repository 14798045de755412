package it.percorsi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderBirthTest {

    @TempDir
    Path parent;

    @Test
    void aFolderAppearsWhenItIsComplete() throws IOException {
        Path folder = parent.resolve("data");
        FolderBirth.once(folder, draft -> {
            Files.writeString(draft.resolve("content"), "all of it");
            assertThat(folder).doesNotExist();
        });
        assertThat(folder.resolve("content")).hasContent("all of it");
        assertThat(files()).containsExactly(folder);
    }

    @Test
    void aFailedBirthLeavesNothing() throws IOException {
        assertThatThrownBy(() -> FolderBirth.once(parent.resolve("data"), draft -> {
                    Files.createDirectories(draft.resolve("half"));
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(files()).isEmpty();
    }

    @Test
    void whenAnotherProcessWasFasterItsFolderIsKept() throws IOException {
        Path folder = parent.resolve("data");
        FolderBirth.once(folder, draft -> {
            Files.createDirectory(folder);
            Files.writeString(folder.resolve("first"), "");
        });
        assertThat(folder.resolve("first")).exists();
        assertThat(files()).containsExactly(folder);
    }

    @Test
    void twoProcessesClearTheSameDraftsAtOnce() throws Exception {
        for (int i = 0; i < 300; i++) {
            Files.createDirectories(parent.resolve("data.draft-" + i).resolve("half"));
        }
        Callable<Void> clearing = () -> {
            FolderBirth.clearDrafts(parent.resolve("data"), Duration.ZERO);
            return null;
        };
        try (ExecutorService processes = Executors.newFixedThreadPool(4)) {
            for (Future<Void> done : processes.invokeAll(Collections.nCopies(4, clearing))) {
                done.get();
            }
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void draftsOfAKilledProcessAreClearedButNotYoungOnesOfOthers() throws IOException {
        Path draft =
                Files.createDirectories(parent.resolve("data.draft-1/half")).getParent();
        FolderBirth.clearDrafts(parent.resolve("data"), Duration.ofHours(1));
        assertThat(draft).exists();
        FolderBirth.clearDrafts(parent.resolve("data"), Duration.ZERO);
        assertThat(files()).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(parent)) {
            return files.toList();
        }
    }
}
