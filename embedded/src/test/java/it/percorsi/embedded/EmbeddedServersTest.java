package it.percorsi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersTest {

    @TempDir
    Path folder;

    @Test
    void allThreeServeAndTheFolderIsFreeAfterwards() throws Exception {
        try (var servers = servers().start()) {
            assertThat(Sql.ask(servers.postgres(), "SELECT current_user")).isEqualTo("percorsi");
            Records.createTopic(servers.kafka());
            Records.send(servers.kafka(), "hello");
            assertThat(Records.readAll(servers.kafka())).containsExactly("hello");
            try (var client = MongoClients.create(servers.documents().connectionString())) {
                var views = client.getDatabase("percorsi").getCollection("views");
                views.insertOne(new Document("_id", "case-1"));
                assertThat(views.countDocuments()).isOne();
            }
            assertThatThrownBy(() -> servers().start()).isInstanceOf(DataFolderLocked.class);
        }
        assertThat(PostgresLeftovers.processes(folder.resolve("postgres/data"))).isEmpty();
        DataFolder.open(folder).close();
    }

    @Test
    void whenOneCannotStartTheOthersAreStopped() throws IOException {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> servers().ports(0, 0, busy.getLocalPort()).start())
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContaining("the document store");
        }
        assertThat(PostgresLeftovers.processes(folder.resolve("postgres/data"))).isEmpty();
        servers().start().close();
    }

    private EmbeddedServers.Setup servers() {
        return EmbeddedServers.in(folder).durable(false).binaries(PostgresBinaries.userCache());
    }
}
