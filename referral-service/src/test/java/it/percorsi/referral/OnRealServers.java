package it.percorsi.referral;

import it.percorsi.platformtest.ContainerServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.testcontainers.junit.jupiter.Testcontainers;

/**
 * The same tests against the servers of a real installation: event store and registers in PostgreSQL, publication to
 * Kafka, views in MongoDB with its indexes. Skipped where there is no Docker.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Testcontainers(disabledWithoutDocker = true)
@ContextConfiguration(initializers = ContainerServers.class, inheritInitializers = false)
@DirtiesContext
@interface OnRealServers {}
