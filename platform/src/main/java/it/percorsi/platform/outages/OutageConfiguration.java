package it.percorsi.platform.outages;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** How long a store may keep people waiting before it counts as away; PostgreSQL's times stand in platform.yml. */
@Configuration(proxyBeanMethods = false)
public class OutageConfiguration {

    /** Applied before the address, whose own parameters overrule these. */
    @Bean
    @Order(-1)
    MongoClientSettingsBuilderCustomizer documentStorePatience() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .applyToServerSettings(server -> server.heartbeatFrequency(2, TimeUnit.SECONDS)
                        .minHeartbeatFrequency(250, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(2, TimeUnit.SECONDS));
    }
}
