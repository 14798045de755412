package it.percorsi.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The program the crash test kills: starts all servers in the folder given, then writes numbers for
 * ever and prints each one after the database, respectively the broker, has acknowledged it.
 */
final class CrashingProcess {

    static final String READY = "ready";
    static final String ROW = "row ";
    static final String RECORD = "record ";

    private CrashingProcess() {}

    static void main(String[] arguments) throws Exception {
        try (var servers = EmbeddedServers.in(Path.of(arguments[0]))
                        .binaries(PostgresBinaries.userCache())
                        .start();
                Connection connection = Sql.connect(servers.postgres());
                var producer = Records.producer(servers.kafka())) {
            Sql.run(servers.postgres(), "CREATE TABLE numbers (n int PRIMARY KEY)");
            Records.createTopic(servers.kafka());
            say(READY);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO numbers VALUES (?)")) {
                for (int n = 1; ; n++) {
                    insert.setInt(1, n);
                    insert.executeUpdate();
                    say(ROW + n);
                    producer.send(new ProducerRecord<>(Records.TOPIC, Integer.toString(n)))
                            .get();
                    say(RECORD + n);
                }
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
