package it.percorsi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    /** One folder for all tests but the one that damages it: making a database takes most of a second. */
    @TempDir
    static Path folder;

    @Test
    void keepsRowsAndPasswordOverARestartOnAnotherPort() throws SQLException {
        String password;
        try (var postgres = postgres().start()) {
            password = postgres.password();
            Sql.run(postgres, "CREATE TABLE people (name text)");
            Sql.run(postgres, "INSERT INTO people VALUES ('Zoë')");
        }
        try (var postgres = postgres().start()) {
            assertThat(Sql.ask(postgres, "SELECT name FROM people")).isEqualTo("Zoë");
            assertThat(postgres.password()).isEqualTo(password);
        }
    }

    @Test
    void isDurableAndChecksItsPagesUnlessAskedOtherwise() throws SQLException {
        try (var postgres = postgres().durable(true).start()) {
            assertThat(settings(postgres))
                    .containsExactly("on", "on", "on", "on", "UTF8", "C", "127.0.0.1", PostgresBinaries.VERSION);
        }
        try (var postgres = postgres().durable(false).start()) {
            assertThat(settings(postgres).subList(0, 3)).containsExactly("off", "off", "off");
        }
    }

    @Test
    void letsOnlyTheUserInWhoKnowsThePassword() throws IOException {
        try (var postgres = postgres().start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "postgres", ""))
                    .isInstanceOf(SQLException.class);
            Path file = folder.resolve("data/percorsi.password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void leavesNoProcessWhenClosed() {
        var postgres = postgres().start();
        assertThat(PostgresLeftovers.processes(data()))
                .extracting(ProcessHandle::pid)
                .contains(postgres.pid());
        postgres.close();
        assertThat(PostgresLeftovers.processes(data())).isEmpty();
    }

    @Test
    void removesThePidFileOfAProcessThatIsNotItsServer() throws IOException, SQLException {
        postgres().start().close();
        Files.writeString(
                data().resolve(PostmasterFile.NAME), ProcessHandle.current().pid() + "\n" + data() + "\n");
        try (var postgres = postgres().start()) {
            assertThat(Sql.ask(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void startsAgainAfterTheServerAloneWasKilledAndTellsSo() throws Exception {
        var told = new CompletableFuture<String>();
        try (var postgres = postgres().durable(true).onFatal(told::complete).start()) {
            Sql.run(postgres, "CREATE TABLE survivors AS SELECT 'Ada' AS name");
            assertThat(ProcessHandle.of(postgres.pid()).orElseThrow().destroyForcibly())
                    .isTrue();
            assertThat(told.get(10, TimeUnit.SECONDS)).contains("PostgreSQL on port " + postgres.port() + " ended");
        }
        try (var postgres = postgres().start()) {
            assertThat(Sql.ask(postgres, "SELECT name FROM survivors")).isEqualTo("Ada");
        }
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(PostgresLeftovers.processes(data())).isEmpty());
    }

    @Test
    void refusesAFolderAnotherServerWorksIn() {
        try (var first = postgres().start()) {
            assertThat(first.port()).isPositive();
            assertThatThrownBy(() -> postgres().start())
                    .isInstanceOf(DataFolderLocked.class)
                    .hasMessageContaining(
                            "is in use by process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void refusesABusyPort() throws IOException {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> postgres().port(busy.getLocalPort()).start())
                    .isInstanceOf(PortTaken.class)
                    .hasMessage("Port %d, on which PostgreSQL has to listen, is in use by another program."
                            .formatted(busy.getLocalPort()));
        }
    }

    @Test
    void saysWhatIsDamaged(@TempDir Path own) throws IOException {
        Path data = own.resolve("data");
        postgres(own).start().close();
        Files.move(data.resolve("global/pg_control"), own.resolve("pg_control.away"));
        assertDamaged(own, "does not come up", "could not find the database system", "pg_control");

        Files.writeString(data.resolve("PG_VERSION"), "17\n");
        assertDamaged(own, "were written by PostgreSQL 17");

        Files.delete(data.resolve("PG_VERSION"));
        assertDamaged(own, "the file PG_VERSION is missing");

        Files.move(data, own.resolve("data.away"));
        assertDamaged(own, "is not empty", "data are missing");
    }

    @Test
    void unpacksTheProgramsOnceAndWhole(@TempDir Path cache) throws IOException {
        String postgres = PostgresBinaries.in(cache).program("postgres");
        assertThat(Command.run(List.of(postgres, "--version"), "").output())
                .contains("(PostgreSQL) " + PostgresBinaries.VERSION);
        var unpacked = Files.getLastModifiedTime(Path.of(postgres));
        assertThat(PostgresBinaries.in(cache).program("postgres")).isEqualTo(postgres);
        assertThat(Files.getLastModifiedTime(Path.of(postgres))).isEqualTo(unpacked);
        try (var files = Files.list(cache)) {
            assertThat(files).hasSize(1);
        }
    }

    private static void assertDamaged(Path own, String... words) {
        assertThatThrownBy(() -> postgres(own).start())
                .isInstanceOf(DataFolderDamaged.class)
                .hasMessageContainingAll(words);
    }

    private static EmbeddedPostgres.Setup postgres() {
        return postgres(folder);
    }

    private static EmbeddedPostgres.Setup postgres(Path folder) {
        return EmbeddedPostgres.in(folder).durable(false).binaries(PostgresBinaries.userCache());
    }

    private static Path data() {
        return folder.resolve("data");
    }

    private static List<String> settings(EmbeddedPostgres postgres) throws SQLException {
        return List.of(
                Sql.ask(postgres, "SHOW fsync"),
                Sql.ask(postgres, "SHOW synchronous_commit"),
                Sql.ask(postgres, "SHOW full_page_writes"),
                Sql.ask(postgres, "SHOW data_checksums"),
                Sql.ask(postgres, "SHOW server_encoding"),
                Sql.ask(postgres, "SELECT datcollate FROM pg_database WHERE datname = current_database()"),
                Sql.ask(postgres, "SHOW listen_addresses"),
                Sql.ask(postgres, "SHOW server_version"));
    }
}
