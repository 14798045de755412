package it.percorsi.standalone.containers;

import java.util.Set;

/**
 * The environment variables with which an application runs on its own, as a process or in a container. The test that
 * starts them as processes sets exactly these, and {@code docker-compose.yml} is compared with them.
 */
public final class ServiceEnvironment {

    /** Of each of the five services. */
    public static final Set<String> SERVICE = Set.of(
            "PERCORSI_POSTGRES_URL",
            "PERCORSI_POSTGRES_USER",
            "PERCORSI_SECRETS_DIR",
            "PERCORSI_KAFKA_SERVERS",
            "PERCORSI_MONGODB_URL",
            "PERCORSI_MONGODB_HEALTH",
            "PERCORSI_ADDRESS",
            "PERCORSI_PORT");

    /** Of the gateway. */
    public static final Set<String> GATEWAY = Set.of(
            "PERCORSI_GATEWAY_ADDRESS",
            "PERCORSI_GATEWAY_PORT",
            "PERCORSI_SERVICES_REFERRAL",
            "PERCORSI_SERVICES_PLACEMENT",
            "PERCORSI_SERVICES_COMPANY",
            "PERCORSI_SERVICES_STIPEND",
            "PERCORSI_SERVICES_REPORTING");

    private ServiceEnvironment() {}
}
