package it.percorsi.platformtest;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The servers of a real installation, as containers of the images that {@code docker-compose.yml} names. A test that
 * uses it carries {@code @Testcontainers(disabledWithoutDocker = true)}: without Docker it is reported as skipped.
 */
public final class ContainerServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The images, pinned. */
    public static final Map<String, String> IMAGES = Map.of(
            "postgres", "postgres:18.6-trixie",
            "kafka", "apache/kafka:4.2.1",
            "mongodb", "mongo:8.0.17-noble");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        PostgreSQLContainer postgres = new PostgreSQLContainer(IMAGES.getOrDefault("postgres", ""));
        KafkaContainer kafka = new KafkaContainer(IMAGES.getOrDefault("kafka", ""));
        MongoDBContainer mongodb = new MongoDBContainer(IMAGES.getOrDefault("mongodb", ""));
        Startables.deepStart(postgres, kafka, mongodb).join();
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                postgres.stop();
                kafka.stop();
                mongodb.stop();
            }
        });
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "container-servers",
                        Map.of(
                                "PERCORSI_POSTGRES_URL", postgres.getJdbcUrl(),
                                "PERCORSI_POSTGRES_USER", postgres.getUsername(),
                                "PERCORSI_POSTGRES_PASSWORD", postgres.getPassword(),
                                "PERCORSI_KAFKA_SERVERS", kafka.getBootstrapServers(),
                                "PERCORSI_MONGODB_URL", mongodb.getConnectionString())));
    }
}
