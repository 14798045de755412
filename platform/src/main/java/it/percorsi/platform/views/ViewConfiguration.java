package it.percorsi.platform.views;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import it.percorsi.platform.messaging.OwnEvents;
import it.percorsi.platform.messaging.TopicEnds;
import it.percorsi.platform.messaging.TopicReaders;
import it.percorsi.platform.privacy.PersonalJson;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the read side. */
@Configuration(proxyBeanMethods = false)
public class ViewConfiguration {

    @Bean
    MongoDatabase viewDatabase(MongoClient client, @Value("${percorsi.views.database}") String name) {
        return client.getDatabase(name);
    }

    @Bean
    Views views(MongoDatabase viewDatabase, JdbcTemplate jdbc, PersonalJson json, ObjectProvider<View<?>> views) {
        return new Views(viewDatabase, jdbc, json, views.orderedStream().toList());
    }

    @Bean
    ViewProgress viewProgress(OwnEvents ownEvents, TopicEnds topicEnds) {
        return new ViewProgress(ownEvents, topicEnds);
    }

    @Bean
    HealthIndicator viewsHealthIndicator(ViewProgress progress) {
        return new ViewsHealth(progress);
    }

    @Bean
    ViewRunner viewRunner(
            ObjectProvider<View<?>> views,
            Views stores,
            MongoDatabase viewDatabase,
            OwnEvents ownEvents,
            TopicReaders topicReaders,
            PlatformTransactionManager transactions,
            ViewProgress progress,
            MeterRegistry meters,
            Clock clock,
            @Value("${spring.application.name}") String service) {
        return new ViewRunner(
                views.orderedStream().toList(),
                stores,
                viewDatabase,
                ownEvents,
                topicReaders,
                new TransactionTemplate(transactions),
                progress,
                meters,
                clock,
                service);
    }
}
