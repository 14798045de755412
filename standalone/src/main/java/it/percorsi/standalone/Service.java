package it.percorsi.standalone;

import it.percorsi.company.CompanyServiceApplication;
import it.percorsi.placement.PlacementServiceApplication;
import it.percorsi.referral.ReferralServiceApplication;
import it.percorsi.reporting.ReportingServiceApplication;
import it.percorsi.stipend.StipendServiceApplication;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;

/** The services that live in this JVM, each with its own context. */
enum Service {
    REFERRAL,
    PLACEMENT,
    COMPANY,
    STIPEND,
    REPORTING;

    /** Its name in the gateway's settings. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Starts it with these settings and returns when it answers. */
    ConfigurableApplicationContext start(String... settings) {
        return switch (this) {
            case REFERRAL -> ReferralServiceApplication.start(settings);
            case PLACEMENT -> PlacementServiceApplication.start(settings);
            case COMPANY -> CompanyServiceApplication.start(settings);
            case STIPEND -> StipendServiceApplication.start(settings);
            case REPORTING -> ReportingServiceApplication.start(settings);
        };
    }
}
