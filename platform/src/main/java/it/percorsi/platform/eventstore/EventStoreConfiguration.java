package it.percorsi.platform.eventstore;

import it.percorsi.events.DomainEvent;
import it.percorsi.platform.privacy.PersonalJson;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** Axon on PostgreSQL through JDBC: events, tokens, one transaction with whatever else the command writes. */
@Configuration(proxyBeanMethods = false)
public class EventStoreConfiguration {

    private static final EventSchema EVENTS = EventSchema.builder()
            .eventTable("event")
            .snapshotTable("snapshot")
            .globalIndexColumn("global_index")
            .aggregateIdentifierColumn("aggregate_id")
            .sequenceNumberColumn("sequence")
            .typeColumn("aggregate_type")
            .eventIdentifierColumn("event_id")
            .metaDataColumn("metadata")
            .payloadColumn("payload")
            .payloadRevisionColumn("payload_revision")
            .payloadTypeColumn("payload_type")
            .timestampColumn("recorded_at")
            .build();

    private static final Set<String> CONFLICTS = Set.of("23505", "40P01", "40001");

    private static final TokenSchema TOKENS = TokenSchema.builder()
            .setTokenTable("token")
            .setProcessorNameColumn("processor")
            .setSegmentColumn("segment")
            .setTokenColumn("token")
            .setTokenTypeColumn("token_type")
            .setTimestampColumn("claimed_at")
            .setOwnerColumn("owner")
            .build();

    /**
     * Connections of their own: a migration may be silent for longer than any question, but not for ever, and a server
     * that accepts connections and says nothing must not hold a start. They are no bean, or health would ask for them.
     */
    @Bean
    FlywayConfigurationCustomizer migrationConnections(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String user,
            @Value("${spring.datasource.password}") String password) {
        DriverManagerDataSource connections = new DriverManagerDataSource(url, user, password);
        Properties seconds = new Properties();
        seconds.setProperty("connectTimeout", "2");
        seconds.setProperty("loginTimeout", "5");
        seconds.setProperty("socketTimeout", "900");
        seconds.setProperty("tcpKeepAlive", "true");
        connections.setConnectionProperties(seconds);
        return flyway -> flyway.dataSource(connections);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Serializer snapshots,
            @Qualifier("eventSerializer") Serializer events,
            ConnectionProvider connections,
            TransactionManager transactions,
            org.axonframework.config.Configuration axon) {
        return JdbcEventStorageEngine.builder()
                .schema(EVENTS)
                .snapshotSerializer(snapshots)
                .eventSerializer(events)
                .upcasterChain(axon.upcasterChain())
                .connectionProvider(connections)
                .transactionManager(transactions)
                .persistenceExceptionResolver(EventStoreConfiguration::isConflict)
                .batchSize(500)
                .build();
    }

    /** Looks for what other instances wrote; what this one writes is seen at once. */
    @Bean
    EmbeddedEventStore eventStore(
            EventStorageEngine engine,
            org.axonframework.config.Configuration axon,
            @Value("${percorsi.instances.look-every}") Duration lookEvery) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                .fetchDelay(lookEvery.toMillis())
                .build();
    }

    @Bean
    EventUpcaster revisionUpcaster() {
        return new RevisionUpcaster();
    }

    @Bean
    Instances instances(JdbcClient jdbc, @Value("${percorsi.instances.alone:false}") boolean alone) {
        return new Instances(jdbc, alone);
    }

    @Bean
    Positions positions(JdbcClient jdbc) {
        return new Positions(jdbc);
    }

    /** A position is held by one instance, and free again soon after that instance has fallen silent. */
    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer, Instances instances) {
        return JdbcTokenStore.builder()
                .schema(TOKENS)
                .connectionProvider(connections)
                .serializer(serializer)
                .nodeId(instances.own())
                .claimTimeout(instances.silence())
                .build();
    }

    /** The store's events, with a call to every reader as soon as something is new. */
    @Bean
    LiveEvents liveEvents(EventStore store) {
        return new LiveEvents((StreamableMessageSource<org.axonframework.eventhandling.TrackedEventMessage<?>>) store);
    }

    /** Aggregates lately used; the store settles what another instance changed meanwhile. */
    @Bean
    Cache aggregateCache() {
        return new AggregateCache(10_000);
    }

    @Bean
    RevisionResolver revisionResolver() {
        return type -> DomainEvent.class.isAssignableFrom(type) ? String.valueOf(DomainEvent.revisionOf(type)) : null;
    }

    /**
     * PostgreSQL's codes for two who met: the place is taken, since somebody else appended first; or both waited for one
     * another, and this one was told to begin again.
     */
    private static boolean isConflict(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && CONFLICTS.contains(String.valueOf(refused.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Events are stored with their personal parts sealed. */
    @Bean
    Jackson3SerializerCustomizer eventJson(PersonalJson json) {
        return json::configure;
    }
}
