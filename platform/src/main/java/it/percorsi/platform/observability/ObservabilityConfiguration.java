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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
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
    Soundings soundings(
            ObjectProvider<PublicationState> publication,
            ConsumerLag consumerLag,
            JdbcClient jdbc,
            MongoDatabase viewDatabase,
            Clock clock,
            MeterRegistry meters,
            @Value("${percorsi.soundings.pause}") Duration pause) {
        Optional<PublicationGauges> unpublished = Optional.ofNullable(publication.getIfAvailable())
                .map(state -> new PublicationGauges(state, clock, meters));
        ConsumerGauges consumers = new ConsumerGauges(consumerLag, meters);
        MongoDatabase documents = viewDatabase.withTimeout(3, TimeUnit.SECONDS);
        Map<String, Callable<?>> questions = new LinkedHashMap<>();
        questions.put(POSTGRES, () -> {
            unpublished.ifPresent(PublicationGauges::look);
            return jdbc.sql("SELECT 1").query(Integer.class).single();
        });
        questions.put(KAFKA, () -> {
            consumers.look();
            return true;
        });
        questions.put(DOCUMENTS, () -> documents.runCommand(new Document("ping", 1)));
        Soundings soundings = new Soundings(questions, pause);
        questions
                .keySet()
                .forEach(server -> Gauge.builder("percorsi.reaches", () -> soundings.reaches(server) ? 1 : 0)
                        .description("Whether a server behind this service answered lately: 1, or 0 while it is away")
                        .tag("server", server)
                        .register(meters));
        return soundings;
    }

    @Bean
    HealthIndicator kafkaHealthIndicator(Soundings soundings) {
        return () -> (soundings.reaches(KAFKA) ? Health.up() : Health.down()).build();
    }

    @Bean
    HealthIndicator documentsHealthIndicator(Soundings soundings) {
        return () -> (soundings.reaches(DOCUMENTS) ? Health.up() : Health.down()).build();
    }
}
