package it.percorsi.gateway;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services listen: settings {@code percorsi.services.*}, environment {@code PERCORSI_SERVICES_*}.
 *
 * @param referral base address of the referral-service, without a path
 * @param placement base address of the placement-service
 * @param company base address of the company-service
 * @param stipend base address of the stipend-service
 * @param reporting base address of the reporting-service
 * @param identity base address of identity, null when people log in elsewhere
 */
@ConfigurationProperties("percorsi.services")
public record ServiceAddresses(
        URI referral,
        URI placement,
        URI company,
        URI stipend,
        URI reporting,
        @Nullable URI identity) {
    /** The parts that have a service here. */
    public List<Part> parts() {
        return Arrays.stream(Part.values())
                .filter(part -> part != Part.IDENTITY || identity != null)
                .toList();
    }

    /** Base address of the service that answers for one of {@link #parts()}. */
    public URI of(Part part) {
        URI address = addressOf(part);
        if (address == null) {
            throw new IllegalArgumentException("No service answers for " + part);
        }
        return address;
    }

    private @Nullable URI addressOf(Part part) {
        return switch (part) {
            case REFERRAL -> referral;
            case PLACEMENT -> placement;
            case COMPANY -> company;
            case STIPEND -> stipend;
            case REPORTING -> reporting;
            case IDENTITY -> identity;
        };
    }
}
