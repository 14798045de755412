package it.percorsi.standalone;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import it.percorsi.embedded.EmbeddedServers;
import it.percorsi.platformtest.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that the test's servers keep, as whoever steals their disks would read it. */
final class EverythingWritten {

    private EverythingWritten() {}

    /** Every row of every table, each column as text. */
    static List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        EmbeddedServers servers = TestServers.servers();
        try (Connection connection = DriverManager.getConnection(
                        servers.postgres().jdbcUrl(),
                        servers.postgres().user(),
                        servers.postgres().password());
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(
                    "SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) FROM information_schema.tables "
                            + "WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                    while (row.next()) {
                        StringBuilder text = new StringBuilder(table);
                        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                            byte[] bytes =
                                    row.getMetaData().getColumnTypeName(column).equals("bytea")
                                            ? row.getBytes(column)
                                            : null;
                            text.append('|')
                                    .append(
                                            bytes == null
                                                    ? row.getString(column)
                                                    : new String(bytes, StandardCharsets.UTF_8));
                        }
                        rows.add(text.toString());
                    }
                }
            }
        }
        return rows;
    }

    /** Every document of every view. */
    static List<String> documents() {
        List<String> documents = new ArrayList<>();
        try (MongoClient client =
                MongoClients.create(TestServers.servers().documents().connectionString())) {
            for (String database : client.listDatabaseNames()) {
                for (String collection : client.getDatabase(database).listCollectionNames()) {
                    client.getDatabase(database)
                            .getCollection(collection)
                            .find()
                            .forEach(document -> documents.add(document.toJson()));
                }
            }
        }
        return documents;
    }

    /** Every file that PostgreSQL and Kafka have written. */
    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(TestServers.folder())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("binaries"))
                    .toList();
        }
    }

    static boolean contains(Path file, String text) {
        try {
            return indexOf(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean indexOf(byte[] whole, byte[] part) {
        for (int from = 0; from <= whole.length - part.length; from++) {
            int same = 0;
            while (same < part.length && whole[from + same] == part[same]) {
                same++;
            }
            if (same == part.length) {
                return true;
            }
        }
        return false;
    }
}
