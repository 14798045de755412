package it.percorsi.gateway.login;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long a login lasts: settings {@code percorsi.session.*}.
 *
 * @param idle longest time without a request
 * @param absolute longest time at all
 */
@ConfigurationProperties("percorsi.session")
record SessionSettings(Duration idle, Duration absolute) {}
