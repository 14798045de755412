package it.percorsi.platform.privacy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import it.percorsi.platform.OwnSchema;
import it.percorsi.platform.messaging.TopicReaders;
import it.percorsi.platform.views.Views;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the keys. */
@Configuration(proxyBeanMethods = false)
public class PrivacyConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PrivacyConfiguration.class);
    private static final int CONNECTIONS = 3;

    /** The connections are not a bean of their own: nothing else in the service shall reach the keys. */
    @Bean
    PersonKeys personKeys(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String user,
            @Value("${spring.datasource.password}") String password,
            @Value("${percorsi.schema}") String schema,
            @Value("${percorsi.master-keys:}") String masterKeys,
            @Value("${percorsi.start-patience}") Duration startPatience) {
        MasterKeys masters = new MasterKeys(masterKeys);
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setUsername(user);
        settings.setPassword(password);
        settings.setPoolName(schema + "-keys");
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(1);
        // The start meets PostgreSQL here first.
        settings.setInitializationFailTimeout(startPatience.toMillis());
        settings.setConnectionTimeout(5_000);
        settings.setValidationTimeout(2_000);
        // Seconds, as texts, since the driver reads nothing else: a server that is frozen must not hold those who ask.
        settings.addDataSourceProperty("connectTimeout", "2");
        settings.addDataSourceProperty("loginTimeout", "5");
        settings.addDataSourceProperty("socketTimeout", "20");
        settings.addDataSourceProperty("tcpKeepAlive", "true");
        settings.setSchema(schema + "_keys");
        HikariDataSource connections = new HikariDataSource(settings);
        OwnSchema.migrated(connections, schema, "keys");
        PersonKeys keys = new PersonKeys(new PersonKeyTable(connections), masters);
        int rewrapped = keys.rewrap();
        if (rewrapped > 0) {
            LOG.info("{} keys are now wrapped by the master key {}", rewrapped, masters.current());
        }
        return keys;
    }

    @Bean
    PersonalJson personalJson(PersonKeys keys) {
        return new PersonalJson(keys);
    }

    @Bean
    PersonErasure personErasure(
            PersonKeys keys,
            TopicReaders readers,
            @Value("${spring.application.name}") String service,
            Views views,
            ObjectProvider<ForgetsPersons> others) {
        return new PersonErasure(keys, readers, service, personId -> {
            views.empty(personId);
            others.forEach(other -> other.forget(personId));
        });
    }
}
