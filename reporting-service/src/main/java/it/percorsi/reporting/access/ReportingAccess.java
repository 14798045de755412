package it.percorsi.reporting.access;

import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.REVISORE;
import static it.percorsi.platform.security.Role.TAVOLO;

import it.percorsi.platform.security.AccessRules;
import it.percorsi.platform.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. Reports tell about nobody in particular, so there are no rows; small figures are hidden. */
@Configuration(proxyBeanMethods = false)
public class ReportingAccess {

    static final Role[] WORK = {OPERATORE, COORDINATORE, REVISORE};
    private static final Role[] TABLE = {OPERATORE, COORDINATORE, REVISORE, COMUNE, TAVOLO};

    @Bean
    AccessRules reportingRules() {
        return AccessRules.table()
                // The front door: whoever has no dashboard is led to the first page of their own.
                .on("GET", "/")
                .admits(Role.values())
                .on("GET", "/api/v1/reports/dashboard")
                .admits(WORK)
                .on("GET", "/tavolo", "/tavolo/{semestre}.csv", "/api/v1/reports/coprogettazione")
                .admits(TABLE)
                .on("GET", "/api/v1/access-log/reporting/verification")
                .admits(COORDINATORE, REVISORE)
                .build();
    }
}
