package it.percorsi.referral;

import it.percorsi.platform.PercorsiService;
import it.percorsi.platform.PlatformConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The service of referrals, assessment and individual projects. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(PlatformConfiguration.class)
public class ReferralServiceApplication {

    /** Starts the service alone. */
    public static void main(String... arguments) {
        PercorsiService.runAlone(() -> start(arguments));
    }

    /** Starts the service with settings of one's own. */
    public static ConfigurableApplicationContext start(String... arguments) {
        return PercorsiService.start(ReferralServiceApplication.class, "referral-service", arguments);
    }
}
