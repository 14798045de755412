package it.percorsi.reporting.access;

import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.GESTORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.REVISORE;
import static it.percorsi.platform.security.Role.TAVOLO;

import it.percorsi.platform.security.AccessRules;
import it.percorsi.platform.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who may call what. Reports tell about nobody in particular, so that they have no rows; small figures are hidden. The
 * history tells everything that there is about a case, and is the auditor's.
 */
@Configuration(proxyBeanMethods = false)
public class ReportingAccess {

    static final Role[] WORK = {OPERATORE, COORDINATORE, REVISORE};
    private static final Role[] TABLE = {OPERATORE, COORDINATORE, REVISORE, COMUNE, TAVOLO};

    @Bean
    AccessRules reportingRules(HistoryRows rows) {
        return AccessRules.table()
                // The front door: whoever has no dashboard is led to the first page of their own.
                .on("GET", "/")
                .admits(Role.values())
                .on("GET", "/api/v1/reports/dashboard")
                .admits(WORK)
                .on("GET", "/tavolo", "/tavolo/{semestre}.csv", "/api/v1/reports/coprogettazione")
                .admits(TABLE)
                // How the installation runs.
                .on("GET", "/esercizio")
                .admits(Role.GESTORE)
                .on("GET", "/api/v1/access-log/reporting/verification")
                .admits(COORDINATORE, REVISORE)
                .on("GET", "/api/v1/history/verification")
                .admits(REVISORE, GESTORE)
                .on("GET", "/api/v1/history/cases/{caseId}")
                .admits(REVISORE)
                .row("caseId", rows::open)
                .build();
    }
}
