package it.percorsi.bench.faults.servers;

import it.percorsi.embedded.EmbeddedDocuments;
import it.percorsi.embedded.EmbeddedKafka;
import it.percorsi.embedded.EmbeddedPostgres;
import it.percorsi.embedded.PostgresBinaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** One of the servers alone in a process: {@code postgres|kafka|documents FOLDER PORT}. Ends when its input does. */
final class ServerProcess {

    private static final int FATAL = 3;

    private ServerProcess() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        int port = Integer.parseInt(arguments[2]);
        Consumer<String> fatal = sentence -> Runtime.getRuntime().halt(FATAL);
        AutoCloseable server = switch (arguments[0]) {
            case "postgres" -> postgres(folder, port, fatal);
            case "kafka" -> EmbeddedKafka.in(folder).port(port).onFatal(fatal).start();
            case "documents" -> EmbeddedDocuments.start(port);
            default -> throw new IllegalArgumentException(arguments[0]);
        };
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
        while (System.in.read() >= 0) {
            // Whoever started this process holds the other end, and says nothing.
        }
        System.exit(0);
    }

    private static EmbeddedPostgres postgres(Path folder, int port, Consumer<String> fatal) throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.in(folder)
                .port(port)
                .binaries(PostgresBinaries.userCache())
                .onFatal(fatal)
                .start();
        Path half = folder.resolve("access.half");
        Files.writeString(half, postgres.password() + "\n" + postgres.pid());
        Files.move(half, folder.resolve(Site.POSTGRES_ACCESS), StandardCopyOption.ATOMIC_MOVE);
        return postgres;
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception failure) {
            System.err.println("did not close: " + failure);
        }
    }
}
