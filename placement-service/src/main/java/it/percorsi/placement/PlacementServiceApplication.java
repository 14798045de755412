package it.percorsi.placement;

import it.percorsi.placement.rulebook.RuleBook;
import it.percorsi.platform.PercorsiService;
import it.percorsi.platform.PlatformConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The service of placements and attendance. */
@SpringBootApplication
@Import(PlatformConfiguration.class)
@EnableConfigurationProperties(RuleBook.class)
public class PlacementServiceApplication {

    /** Starts the service alone in its process. */
    public static void main(String[] arguments) {
        PercorsiService.runAlone(() -> start(arguments));
    }

    /** Starts the service; arguments overrule its settings. */
    public static ConfigurableApplicationContext start(String... arguments) {
        return PercorsiService.start(PlacementServiceApplication.class, "placement-service", arguments);
    }
}
