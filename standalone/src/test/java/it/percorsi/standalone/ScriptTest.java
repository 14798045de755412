package it.percorsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.embedded.DataFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("whole")
class ScriptTest {

    @TempDir
    Path folder;

    @Test
    void aLifeFromStartToReset() throws Exception {
        Path data = folder.resolve("i dati dell’ufficio");
        try {
            Script start = Script.run(folder, "start", "--data", "i dati dell’ufficio", "--port", "0");
            assertThat(start.said())
                    .contains(
                            "Percorsi: http://127.0.0.1:",
                            "PostgreSQL  jdbc:",
                            "solo su 127.0.0.1",
                            "Primo accesso: utente admin, password ");
            assertThat(start.code()).isZero();

            Script status = Script.run(folder, "status", "--data", data.toString());
            assertThat(status.said()).contains("Percorsi è avviato: http://127.0.0.1:", "PostgreSQL  jdbc:");
            assertThat(status.code()).isZero();
            assertThat(Script.run(folder, "logs", "--data", data.toString()).said())
                    .contains("[standalone]", "PostgreSQL listens");

            Script again = Script.run(folder, "start", "--data", data.toString(), "--port", "0");
            assertThat(again.said()).contains("già avviato", "http://127.0.0.1:");
            assertThat(again.code()).isEqualTo(1);
            assertThat(Script.run(folder, "rotate", "--data", data.toString()).said())
                    .contains("fermarlo prima");
            assertThat(Script.run(folder, "reset", "--yes", "--data", data.toString())
                            .said())
                    .contains("fermarlo prima");
        } finally {
            Script stop = Script.run(folder, "stop", "--data", data.toString());
            assertThat(stop.said()).contains("Fermato.");
            assertThat(stop.code()).isZero();
        }
        assertThat(Script.run(folder, "rotate", "--data", data.toString()).code())
                .isZero();
        Path keys = data.resolve("keys/master.keys");
        assertThat(Files.readAllLines(keys)).hasSize(2).allMatch(line -> line.matches("m[0-9]+:[A-Za-z0-9+/]{43}="));
        assertThat(Files.getPosixFilePermissions(keys)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        Script asked = Script.run(folder, "reset", "--data", data.toString());
        assertThat(asked.said()).contains("Non ho cancellato niente");
        assertThat(asked.code()).isEqualTo(1);
        assertThat(Script.run(folder, "reset", "--yes", "--data", data.toString())
                        .code())
                .isZero();
        assertThat(data).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start --dmeo", "start --data", "start --port x", "stop --port 1", "fly", "reset -f"})
    void whatIsUnknownIsRefused(String line) throws Exception {
        Script script = Script.run(folder, line.split(" ", -1));
        assertThat(script.code()).isEqualTo(2);
        assertThat(script.said()).contains("./percorsi help");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "stop"})
    void whereNothingRunsItSaysSo(String command) throws Exception {
        Script script = Script.run(folder, command);
        assertThat(script.code()).isEqualTo(3);
        assertThat(script.said())
                .contains("non è avviato", folder.resolve("data").toString());
    }

    @Test
    void aBusyPortIsNamedAndNothingIsStarted() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String port = Integer.toString(busy.getLocalPort());
            refused("La porta " + port + " è occupata", "--port", port);
        }
        assertThat(folder.resolve("data/postgres")).doesNotExist();
    }

    @Test
    void aLockedFolderIsRefused() throws Exception {
        try (DataFolder held = DataFolder.open(folder.resolve("data"))) {
            refused("è già in uso", "--port", "0");
            assertThat(held.path()).isDirectoryNotContaining("glob:**/postgres");
        }
    }

    @Test
    void aFolderThatIsNotOursIsLeftAlone() throws Exception {
        Path photo = Files.createDirectories(folder.resolve("data")).resolve("photo.jpg");
        Files.writeString(photo, "mine");
        refused("Non è stata toccata", "--port", "0");
        Script reset = Script.run(folder, "reset", "--yes");
        assertThat(reset.code()).isEqualTo(1);
        assertThat(photo).hasContent("mine");
    }

    @Test
    void aDamagedDatabaseIsSaidToBeSoAndTheTraceIsInTheLog() throws Exception {
        Path data = folder.resolve("data");
        DataFolder.open(data).close();
        Files.createDirectories(data.resolve("postgres/data"));
        refused("danneggiata o incompleta", "--port", "0");
        assertThat(Files.readString(LogFile.in(data))).contains("DataFolderDamaged", "\tat ");
    }

    @Test
    void withoutAJdkItSaysWhatToInstall() throws Exception {
        Path script = copyThatSeesOnly(List.of("bash", "dirname", "readlink", "realpath", "cat", "grep", "sed"));
        Map<String, String> environment = Map.of(
                "PATH",
                folder.resolve("bin").toString(),
                "HOME",
                folder.toString(),
                "JAVA_HOME",
                "",
                "PERCORSI_JDK",
                "");
        Script start = Script.run(script, folder, environment, "start");
        assertThat(start.said()).contains("Manca un JDK 25: installarlo", "temurin-25-jdk", "needs a JDK 25");
        assertThat(start.code()).isEqualTo(1);
    }

    private void refused(String because, String... options) throws Exception {
        List<String> line = new java.util.ArrayList<>(List.of("start"));
        line.addAll(List.of(options));
        Script script = Script.run(folder, line.toArray(String[]::new));
        assertThat(script.said()).contains(because).doesNotContain("\tat ");
        assertThat(script.code()).isEqualTo(1);
    }

    /** A copy in a tree without sources, on a machine where no JDK lies in the usual places. */
    private Path copyThatSeesOnly(List<String> programs) throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        for (String program : programs) {
            Files.createSymbolicLink(
                    folder.resolve("bin").resolve(program), Path.of("/usr/bin").resolve(program));
        }
        Files.createDirectories(folder.resolve(".mvn"));
        String search = Files.readString(Path.of("..", ".mvn", "find-jdk.sh"));
        Files.writeString(
                folder.resolve(".mvn/find-jdk.sh"),
                search.replaceAll("(?<=\\s)/(usr|opt|Library)/[^\\s;]*", "/nowhere/x"));
        return Files.copy(
                Path.of("..", "percorsi"),
                folder.resolve("percorsi"),
                java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
    }
}
