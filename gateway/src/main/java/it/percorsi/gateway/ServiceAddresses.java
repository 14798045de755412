package it.percorsi.gateway;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services listen: settings {@code percorsi.services.*}, environment {@code PERCORSI_SERVICES_*}.
 *
 * @param referral base address of the referral-service, without a path
 * @param placement base address of the placement-service
 * @param company base address of the company-service
 * @param stipend base address of the stipend-service
 * @param reporting base address of the reporting-service
 */
@ConfigurationProperties("percorsi.services")
public record ServiceAddresses(URI referral, URI placement, URI company, URI stipend, URI reporting) {
    /** Base address of the service that answers for a part. */
    public URI of(Part part) {
        return switch (part) {
            case REFERRAL -> referral;
            case PLACEMENT -> placement;
            case COMPANY -> company;
            case STIPEND -> stipend;
            case REPORTING -> reporting;
        };
    }
}
