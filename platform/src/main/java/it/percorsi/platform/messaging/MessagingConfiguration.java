package it.percorsi.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import it.percorsi.events.EventCatalog;
import it.percorsi.platform.eventstore.Instances;
import it.percorsi.platform.eventstore.LiveEvents;
import it.percorsi.platform.eventstore.Positions;
import it.percorsi.tracing.Traces;
import java.time.Clock;
import org.apache.kafka.clients.admin.NewTopic;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/** Wires the way out. */
@Configuration(proxyBeanMethods = false)
public class MessagingConfiguration {

    @Bean
    OwnEvents ownEvents(
            LiveEvents source,
            TokenStore tokens,
            TransactionManager transactions,
            Instances instances,
            Positions positions,
            MeterRegistry meters) {
        return new OwnEvents(source, tokens, transactions, instances, positions, meters);
    }

    @Bean
    TopicReaders topicReaders(ConsumerFactory<String, byte[]> consumers, MeterRegistry meters) {
        return new TopicReaders(consumers, meters);
    }

    @Bean
    TopicEnds topicEnds(KafkaAdmin kafka) {
        return new TopicEnds(kafka);
    }

    @Bean
    Publisher publisher(
            OwnEvents events,
            KafkaTemplate<String, byte[]> kafka,
            @Qualifier("eventSerializer") Serializer serializer,
            @Value("${spring.application.name}") String service,
            Clock clock,
            MeterRegistry meters,
            Traces traces) {
        return new Publisher(events, kafka, serializer, service, clock, meters, traces);
    }

    @Bean
    PublicationState publicationState(OwnEvents events, Positions positions, Publisher publisher) {
        return new PublicationState(events, positions, publisher);
    }

    /** Topics keep everything; the number of partitions is chosen once for an installation. */
    @Bean
    KafkaAdmin.NewTopics topics(
            @Value("${percorsi.topics.partitions:12}") int partitions,
            @Value("${percorsi.topics.replicas:1}") int replicas) {
        return new KafkaAdmin.NewTopics(EventCatalog.topics().stream()
                .map(topic -> TopicBuilder.name(topic)
                        .partitions(partitions)
                        .replicas(replicas)
                        .config("retention.ms", "-1")
                        .config("retention.bytes", "-1")
                        .build())
                .toArray(NewTopic[]::new));
    }
}
