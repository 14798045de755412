package it.percorsi.company;

import it.percorsi.platform.PercorsiService;
import it.percorsi.platform.PlatformConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The company-service as an application of its own, and as one of six in the stand-alone edition. */
@SpringBootApplication
@Import(PlatformConfiguration.class)
public class CompanyServiceApplication {

    static void main(String[] args) {
        PercorsiService.runAlone(() -> start(args));
    }

    /** Starts the service; arguments are settings as {@code --name=value}. */
    public static ConfigurableApplicationContext start(String... args) {
        return PercorsiService.start(CompanyServiceApplication.class, "company-service", args);
    }
}
