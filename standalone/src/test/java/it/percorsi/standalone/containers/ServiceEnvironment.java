package it.percorsi.standalone.containers;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The environment variables and secret files with which an application runs on its own, as a process or in a container.
 * The test that starts them as processes sets exactly these, and {@code docker-compose.yml} is compared with them.
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
            "PERCORSI_PORT",
            "PERCORSI_ISSUER",
            "PERCORSI_JWKS_URL");

    /** Of referral-service, which asks another one for a part of its dossiers and writes links into e-mails. */
    public static final Set<String> REFERRAL = Stream.concat(
                    SERVICE.stream(), Stream.of("PERCORSI_SERVICES_STIPEND", "PERCORSI_PUBLIC_URL"))
            .collect(Collectors.toUnmodifiableSet());

    /** Of the identity provider. */
    public static final Set<String> IDENTITY = Set.of(
            "PERCORSI_POSTGRES_URL",
            "PERCORSI_POSTGRES_USER",
            "PERCORSI_SECRETS_DIR",
            "PERCORSI_ADDRESS",
            "PERCORSI_PORT",
            "PERCORSI_PUBLIC_URL");

    /** Of the gateway. */
    public static final Set<String> GATEWAY = Set.of(
            "PERCORSI_GATEWAY_ADDRESS",
            "PERCORSI_GATEWAY_PORT",
            "PERCORSI_PUBLIC_URL",
            "PERCORSI_SECRETS_DIR",
            "PERCORSI_SERVICES_REFERRAL",
            "PERCORSI_SERVICES_PLACEMENT",
            "PERCORSI_SERVICES_COMPANY",
            "PERCORSI_SERVICES_STIPEND",
            "PERCORSI_SERVICES_REPORTING",
            "PERCORSI_SERVICES_IDENTITY");

    /** The secrets that each of the five services reads. */
    public static final Set<String> SERVICE_SECRETS = Set.of("postgres.password", "master.keys");

    /** The secrets that the identity provider reads. */
    public static final Set<String> IDENTITY_SECRETS = Set.of("postgres.password", "master.keys", "oidc.client-secret");

    /** The secrets that the gateway reads. */
    public static final Set<String> GATEWAY_SECRETS = Set.of("oidc.client-secret");

    private ServiceEnvironment() {}
}
