package it.percorsi.referral.project;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom people call, as it stands on what they are handed.
 *
 * @param name the service's name for people
 * @param phone its telephone; empty when it is not printed
 */
@ConfigurationProperties("percorsi.contact")
public record ServiceContact(
        @DefaultValue("") String name, @DefaultValue("") String phone) {}
