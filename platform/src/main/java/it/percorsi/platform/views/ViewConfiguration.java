package it.percorsi.platform.views;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import it.percorsi.platform.eventstore.Instances;
import it.percorsi.platform.eventstore.Positions;
import it.percorsi.platform.messaging.OwnEvents;
import it.percorsi.platform.messaging.TopicEnds;
import it.percorsi.platform.messaging.TopicReaders;
import it.percorsi.platform.observability.FoldTraces;
import it.percorsi.platform.parked.ParkedMessages;
import it.percorsi.platform.privacy.PersonalJson;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the read side. */
@Configuration(proxyBeanMethods = false)
public class ViewConfiguration {

    @Bean
    MongoDatabase viewDatabase(MongoClient client, @Value("${percorsi.views.database}") String name) {
        return client.getDatabase(name);
    }

    /** A store that is away is soon noticed; a slow one is given time. */
    @Bean
    MongoClientSettingsBuilderCustomizer patienceWithDocuments() {
        return settings -> settings.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, SECONDS).readTimeout(15, SECONDS));
    }

    @Bean
    DocumentServer documentServer(MongoDatabase viewDatabase, Clock clock) {
        return new DocumentServer(viewDatabase, clock);
    }

    @Bean
    Generations viewGenerations(JdbcClient jdbc) {
        return new Generations(jdbc);
    }

    @Bean
    Views views(
            DocumentServer server,
            Generations generations,
            JdbcTemplate jdbc,
            PersonalJson json,
            EventStore events,
            MeterRegistry meters,
            ObjectProvider<View<?>> views) {
        return new Views(
                server,
                generations,
                jdbc,
                json,
                events,
                meters,
                views.orderedStream().toList());
    }

    @Bean
    ViewRunner viewRunner(
            ObjectProvider<View<?>> views,
            Views stores,
            DocumentServer server,
            Generations generations,
            OwnEvents ownEvents,
            Positions positions,
            TopicReaders topicReaders,
            TopicEnds topicEnds,
            PlatformTransactionManager transactions,
            Instances instances,
            ParkedMessages parked,
            FoldTraces traces,
            MeterRegistry meters,
            Clock clock,
            @Value("${spring.application.name}") String service) {
        String groups = "percorsi." + service + ".";
        Leftovers leftovers = new Leftovers(positions, topicEnds, groups);
        TransactionTemplate inTransaction = new TransactionTemplate(transactions);
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        return new ViewRunner(
                views.orderedStream().toList(),
                stores,
                server,
                generations,
                wanted -> new Feed<>(
                        wanted.view(),
                        wanted.generation(),
                        new Barrier(parked, apart, wanted.view(), wanted.position()),
                        stores,
                        inTransaction,
                        traces,
                        meters,
                        clock),
                new FeedSources(ownEvents, positions, topicReaders, topicEnds, groups),
                parked,
                (content, inUse) -> {
                    if (instances.alone()) {
                        leftovers.clear(content);
                    }
                    // Another version may still run beside, and what it has parked is its own.
                    if (!instances.hasCompany()) {
                        parked.forgetAllBut(inUse);
                    }
                });
    }

    @Bean
    ViewProgress viewProgress(ViewRunner runner) {
        return new ViewProgress(runner);
    }

    @Bean
    Freshness freshness(ViewRunner runner, DocumentServer server, Clock clock) {
        return new Freshness(runner, server, clock);
    }

    @Bean
    Rebuilds rebuilds(
            ObjectProvider<View<?>> views,
            ViewRunner runner,
            Generations generations,
            Views stores,
            PlatformTransactionManager transactions) {
        return new Rebuilds(
                views.orderedStream().toList(), runner, generations, stores, new TransactionTemplate(transactions));
    }

    @Bean
    HealthIndicator viewsHealthIndicator(ViewProgress progress, Freshness freshness) {
        return new ViewsHealth(progress, freshness);
    }
}
