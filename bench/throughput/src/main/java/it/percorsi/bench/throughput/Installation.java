package it.percorsi.bench.throughput;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import it.percorsi.embedded.EmbeddedServers;
import it.percorsi.platformtest.TestServers;
import it.percorsi.platformtest.TestTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** Servers of its own, durable and empty, and the services that a measurement needs. */
final class Installation implements AutoCloseable {

    private final Path folder;
    private final EmbeddedServers servers;
    private final List<ConfigurableApplicationContext> services = new ArrayList<>();
    private final MongoClient documents;

    Installation() throws IOException {
        folder = Files.createTempDirectory("percorsi-throughput");
        servers = EmbeddedServers.in(folder).start();
        documents = MongoClients.create(servers.documents().connectionString());
    }

    ConfigurableApplicationContext start(Function<String[], ConfigurableApplicationContext> service) {
        ConfigurableApplicationContext started = service.apply(new String[] {
            "--PERCORSI_POSTGRES_URL=" + servers.postgres().jdbcUrl(),
            "--PERCORSI_POSTGRES_USER=" + servers.postgres().user(),
            "--PERCORSI_POSTGRES_PASSWORD=" + servers.postgres().password(),
            "--PERCORSI_POSTGRES_POOL=32",
            "--PERCORSI_KAFKA_SERVERS=" + servers.kafka().bootstrapServers(),
            "--PERCORSI_MONGODB_URL=" + servers.documents().connectionString(),
            "--PERCORSI_MONGODB_HEALTH=false",
            "--PERCORSI_ISSUER=" + TestTokens.issuer(),
            "--PERCORSI_JWKS_URL=" + TestTokens.keysUrl(),
            "--PERCORSI_MASTER_KEYS=" + TestServers.MASTER_KEYS,
            "--PERCORSI_PORT=0"
        });
        services.add(started);
        return started;
    }

    /** Address of a service. */
    static String base(ConfigurableApplicationContext service) {
        return "http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port");
    }

    Connection connection() throws SQLException {
        return DriverManager.getConnection(
                servers.postgres().jdbcUrl(),
                servers.postgres().user(),
                servers.postgres().password());
    }

    String kafka() {
        return servers.kafka().bootstrapServers();
    }

    MongoClient documents() {
        return documents;
    }

    @Override
    public void close() {
        services.reversed().forEach(ConfigurableApplicationContext::close);
        documents.close();
        servers.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            System.err.println("left behind: " + folder);
        }
    }
}
