package it.percorsi.stipend.access;

import static it.percorsi.platform.security.Role.AMMINISTRAZIONE;
import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.REVISORE;

import it.percorsi.platform.security.AccessRules;
import it.percorsi.platform.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. Which rows are a caller's own is said by {@link StipendRows}. */
@Configuration(proxyBeanMethods = false)
public class StipendAccess {

    static final Role[] READ = {OPERATORE, COORDINATORE, AMMINISTRAZIONE, REVISORE, COMUNE};
    static final Role[] DECIDE = {OPERATORE, COORDINATORE};
    static final Role[] APPROVE = {COORDINATORE, AMMINISTRAZIONE};
    static final Role[] AUDIT = {COORDINATORE, REVISORE};

    @Bean
    AccessRules stipendRules(StipendRows rows) {
        return AccessRules.table()
                // The months and what is known of each.
                .on("GET", "/rimborsi", "/api/v1/stipends")
                .admits(READ)
                .on("GET", "/rimborsi/{stipendId}", "/api/v1/stipends/{stipendId}")
                .admits(READ)
                .row("stipendId", rows::stipend)
                .on("GET", "/rimborsi/frammenti/caso/{caseId}")
                .admits(READ)
                .row("caseId", rows::ofCase)
                // The amount of a whole month.
                .on("GET", "/rimborsi/accordo")
                .admits(READ)
                .row("inserimento", rows::placement)
                .on("GET", "/api/v1/stipends/agreements/{placementId}")
                .admits(READ)
                .row("placementId", rows::placement)
                .on("POST", "/rimborsi/accordo")
                .admits(DECIDE)
                .row("inserimento", rows::placement)
                .on("POST", "/api/v1/stipends/agreements")
                .admits(DECIDE)
                // The tutor's decision.
                .on("GET", "/rimborsi/{stipendId}/decisione/conferma")
                .admits(DECIDE)
                .row("stipendId", rows::stipend)
                .on("POST", "/rimborsi/{stipendId}/decisione/conferma", "/rimborsi/{stipendId}/decisione")
                .admits(DECIDE)
                .row("stipendId", rows::stipend)
                .on("POST", "/api/v1/stipends/{stipendId}/reductions", "/api/v1/stipends/{stipendId}/full-payment")
                .admits(DECIDE)
                .row("stipendId", rows::stipend)
                // The approval for payment.
                .on("POST", "/rimborsi/{stipendId}/approvazione", "/api/v1/stipends/{stipendId}/approval")
                .admits(APPROVE)
                .row("stipendId", rows::stipend)
                // Who looked, and all that is kept about a person.
                .on("GET", "/rimborsi/frammenti/accessi/{caseId}")
                .admits(AUDIT)
                .row("caseId", rows::ofCase)
                .on("GET", "/api/v1/stipends/accesses")
                .admits(AUDIT)
                .row("case", rows::ofCase)
                .on("GET", "/api/v1/access-log/stipend/verification")
                .admits(AUDIT)
                .on("GET", "/api/v1/stipends/dossier")
                .admits(AUDIT)
                .row("person", rows::person)
                .build();
    }
}
