package it.percorsi.platform;

import it.percorsi.platform.access.AccessConfiguration;
import it.percorsi.platform.commands.CommandConfiguration;
import it.percorsi.platform.documents.DocumentsConfiguration;
import it.percorsi.platform.eventstore.EventStoreConfiguration;
import it.percorsi.platform.exports.ExportConfiguration;
import it.percorsi.platform.messaging.MessagingConfiguration;
import it.percorsi.platform.observability.ObservabilityConfiguration;
import it.percorsi.platform.operations.OperationsConfiguration;
import it.percorsi.platform.parked.ParkedConfiguration;
import it.percorsi.platform.privacy.PrivacyConfiguration;
import it.percorsi.platform.reactions.ReactionConfiguration;
import it.percorsi.platform.security.SecurityConfiguration;
import it.percorsi.platform.views.ViewConfiguration;
import it.percorsi.platform.web.WebConfiguration;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything that a service gets from the platform. */
@Configuration(proxyBeanMethods = false)
@Import({
    EventStoreConfiguration.class,
    CommandConfiguration.class,
    MessagingConfiguration.class,
    ViewConfiguration.class,
    ParkedConfiguration.class,
    ReactionConfiguration.class,
    ObservabilityConfiguration.class,
    PrivacyConfiguration.class,
    DocumentsConfiguration.class,
    AccessConfiguration.class,
    SecurityConfiguration.class,
    WebConfiguration.class,
    OperationsConfiguration.class,
    ExportConfiguration.class
})
public class PlatformConfiguration {

    /** The service's calendar is Italy's. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Rome"));
    }
}
