package it.percorsi.reporting;

import it.percorsi.platform.PercorsiService;
import it.percorsi.platform.PlatformConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The dashboard and the table of the coprogettazione (R35), folded from Kafka alone. It decides nothing. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(PlatformConfiguration.class)
public class ReportingServiceApplication {

    /** Starts the service; arguments overrule its settings. */
    public static ConfigurableApplicationContext start(String... args) {
        return PercorsiService.start(ReportingServiceApplication.class, "reporting-service", args);
    }

    /** Starts the service in a process of its own. */
    public static void main(String... args) {
        PercorsiService.runAlone(() -> start(args));
    }
}
