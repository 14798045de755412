package it.percorsi.gateway.routes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the gateway calls services: settings {@code percorsi.client.*}.
 *
 * @param connectTimeout how long a connection may take to be made, or to become free in the pool
 * @param responseTimeout how long a service may be silent, before its answer and between two parts of it
 * @param connectionsPerService greatest number of connections at a time to one service; open event streams count
 */
@ConfigurationProperties("percorsi.client")
record ClientSettings(Duration connectTimeout, Duration responseTimeout, int connectionsPerService) {}
