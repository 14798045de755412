package it.percorsi.stipend;

import it.percorsi.platform.PercorsiService;
import it.percorsi.platform.PlatformConfiguration;
import it.percorsi.stipend.rulebook.RuleBook;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The service that computes the monthly stipends and takes the decisions about them. */
@SpringBootApplication
@EnableConfigurationProperties(RuleBook.class)
@Import(PlatformConfiguration.class)
public class StipendServiceApplication {

    /** Starts the service with settings that overrule those of the file and of the environment. */
    public static ConfigurableApplicationContext start(String... args) {
        return PercorsiService.start(StipendServiceApplication.class, "stipend-service", args);
    }

    /** Starts the service in its own process. */
    public static void main(String[] args) {
        PercorsiService.runAlone(() -> start(args));
    }
}
