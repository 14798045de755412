package it.percorsi.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of one database cluster: made once, checked at every start.
 *
 * @param data PostgreSQL's own data directory
 */
record PostgresCluster(Path data) {

    static final String USER = "percorsi";
    static final String DATABASE = "percorsi";
    static final String LOG_FILE = "postgresql.log";

    private static final String FOLDER = "data";
    private static final String PASSWORD_FILE = "percorsi.password";
    private static final String MAJOR = PostgresBinaries.VERSION.substring(0, PostgresBinaries.VERSION.indexOf('.'));
    private static final int PASSWORD_BYTES = 24;

    /** The cluster in this folder; a new one when the folder is still empty. */
    static PostgresCluster in(Path folder, PostgresBinaries binaries, boolean durable) throws IOException {
        Path data = dataOf(folder);
        FolderBirth.clearDrafts(data, Duration.ZERO);
        if (Files.notExists(data)) {
            refuseLeftovers(folder);
            FolderBirth.once(data, draft -> create(draft, binaries, durable));
        }
        PostgresCluster cluster = new PostgresCluster(data);
        cluster.check();
        return cluster;
    }

    /** Where the data of a cluster in this folder lie, whether it exists or not. */
    static Path dataOf(Path folder) {
        return folder.resolve(FOLDER);
    }

    String password() throws IOException {
        return Files.readString(data.resolve(PASSWORD_FILE)).strip();
    }

    private static void refuseLeftovers(Path folder) throws IOException {
        Set<String> harmless = Set.of(FolderLock.FILE, EmbeddedPostgres.BINARIES_FOLDER);
        try (Stream<Path> files = Files.list(folder)) {
            List<String> others = files.map(file -> file.getFileName().toString())
                    .filter(name -> !harmless.contains(name))
                    .sorted()
                    .toList();
            if (!others.isEmpty()) {
                throw new DataFolderDamaged(
                        "The PostgreSQL folder %s is not empty (%s) but its data are missing. Restore a backup, or choose another folder."
                                .formatted(folder, String.join(", ", others)));
            }
        }
    }

    private void check() throws IOException {
        Path version = data.resolve("PG_VERSION");
        if (Files.notExists(version)) {
            throw new DataFolderDamaged(
                    "The PostgreSQL data in %s are incomplete: the file PG_VERSION is missing. Restore a backup."
                            .formatted(data));
        }
        String found = Files.readString(version).strip();
        if (!found.equals(MAJOR)) {
            throw new DataFolderDamaged(
                    "The data in %s were written by PostgreSQL %s and cannot be read by the PostgreSQL %s of this program."
                            .formatted(data, found, MAJOR));
        }
        if (Files.notExists(data.resolve(PASSWORD_FILE))) {
            throw new DataFolderDamaged(
                    "The PostgreSQL data in %s are incomplete: the file %s is missing. Restore a backup."
                            .formatted(data, PASSWORD_FILE));
        }
    }

    private static void create(Path data, PostgresBinaries binaries, boolean durable) throws IOException {
        List<String> init = List.of(
                binaries.program("initdb"),
                "--pgdata=" + data,
                "--username=postgres",
                "--encoding=UTF8",
                "--locale=C",
                "--data-checksums",
                "--auth=reject",
                durable ? "--sync-method=fsync" : "--no-sync");
        succeed(Command.run(RootWrapper.wrap(init), ""));
        String password = newPassword();
        createDatabase(data, binaries, password);
        Files.writeString(data.resolve("pg_hba.conf"), "host all " + USER + " 127.0.0.1/32 scram-sha-256\n");
        WholeFile.write(data.resolve(PASSWORD_FILE), password);
    }

    /** No server listens yet: the single-user mode reads the statements, one a line. */
    private static void createDatabase(Path data, PostgresBinaries binaries, String password) {
        String sql = """
                CREATE ROLE %1$s LOGIN CREATEDB PASSWORD '%2$s'
                CREATE DATABASE %3$s OWNER %1$s
                """.formatted(USER, password, DATABASE);
        List<String> single = List.of(binaries.program("postgres"), "--single", "-D", data.toString(), "postgres");
        Command made = Command.run(RootWrapper.wrap(single), sql);
        succeed(made.output().contains("ERROR:") ? new Command(1, made.output()) : made);
    }

    private static void succeed(Command command) {
        if (command.failed()) {
            throw new ServerNotStarted("A new PostgreSQL database could not be made: "
                    + command.output().strip());
        }
    }

    private static String newPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
