package it.percorsi.platform.observability;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import it.percorsi.platform.messaging.PublicationState;
import it.percorsi.platform.messaging.TopicEnds;
import it.percorsi.platform.messaging.TopicReaders;
import it.percorsi.tracing.Traces;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires what is seen from outside. */
@Configuration(proxyBeanMethods = false)
public class ObservabilityConfiguration {

    private static final String POSTGRES = "postgres";
    private static final String KAFKA = "kafka";
    private static final String DOCUMENTS = "documents";

    @Bean
    FoldTraces foldTraces(Traces traces, Clock clock) {
        return new FoldTraces(traces, clock);
    }

    @Bean
    ConsumerLag consumerLag(TopicEnds ends, TopicReaders readers) {
        return new ConsumerLag(ends, readers);
    }

    @Bean
    Parts parts(
            PublicationState publication,
            ConsumerLag consumerLag,
            TopicEnds topicEnds,
            JdbcClient jdbc,
            MongoDatabase viewDatabase,
            Clock clock,
            MeterRegistry meters,
            @Value("${percorsi.parts.pause}") Duration pause) {
        PublicationGauges unpublished = new PublicationGauges(publication, clock, meters);
        ConsumerGauges consumers = new ConsumerGauges(consumerLag, meters);
        MongoDatabase documents = viewDatabase.withTimeout(3, TimeUnit.SECONDS);
        SequencedMap<String, Callable<?>> probes = new LinkedHashMap<>();
        probes.put(POSTGRES, () -> {
            unpublished.look();
            return true;
        });
        probes.put(KAFKA, () -> {
            topicEnds.ask();
            consumers.look();
            return true;
        });
        probes.put(DOCUMENTS, () -> documents.runCommand(new Document("ping", 1)));
        Parts parts = new Parts(probes, pause, clock);
        probes.keySet()
                .forEach(server -> Gauge.builder("percorsi.reaches", () -> parts.isAway(server) ? 0 : 1)
                        .description("Whether a server behind this service answered lately: 1, or 0 while it is away")
                        .tag("server", server)
                        .register(meters));
        return parts;
    }

    @Bean
    HealthIndicator kafkaHealthIndicator(Parts parts) {
        return () -> (parts.isAway(KAFKA) ? Health.down() : Health.up()).build();
    }

    @Bean
    HealthIndicator documentsHealthIndicator(Parts parts) {
        return () -> (parts.isAway(DOCUMENTS) ? Health.down() : Health.up()).build();
    }
}
