package it.percorsi.company.access;

import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.REVISORE;

import it.percorsi.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who may call what in this service: the data bank is the resource centre's own (R43), so that its people do everything,
 * the auditor reads, and nobody else is let in, companies included. No line names a row: every company is of the ambito.
 */
@Configuration(proxyBeanMethods = false)
class CompanyAccess {

    @Bean
    AccessRules accessRules() {
        return AccessRules.table()
                // Reading.
                .on("GET", "/aziende", "/aziende/{companyId}")
                .admits(OPERATORE, COORDINATORE, REVISORE)
                .on("GET", "/api/v1/companies", "/api/v1/companies/{companyId}")
                .admits(OPERATORE, COORDINATORE, REVISORE)
                .on("GET", "/api/v1/companies/{companyId}/placements", "/api/v1/companies/{companyId}/posts/{postId}")
                .admits(OPERATORE, COORDINATORE, REVISORE)
                .on("GET", "/api/v1/companies/{companyId}/conventions/{conventionId}")
                .admits(OPERATORE, COORDINATORE, REVISORE)
                // New companies.
                .on("GET", "/aziende/nuova", "/aziende/importa")
                .admits(OPERATORE, COORDINATORE)
                .on("POST", "/aziende/nuova", "/api/v1/companies")
                .admits(OPERATORE, COORDINATORE)
                .on("POST", "/aziende/importa", "/api/v1/imports/companies")
                .admits(OPERATORE, COORDINATORE)
                // What happens to one.
                .on("POST", "/aziende/{companyId}/posti", "/api/v1/companies/{companyId}/posts")
                .admits(OPERATORE, COORDINATORE)
                .on("POST", "/aziende/{companyId}/contatti", "/api/v1/companies/{companyId}/contacts")
                .admits(OPERATORE, COORDINATORE)
                .on("POST", "/aziende/{companyId}/disponibilita", "/api/v1/companies/{companyId}/availability")
                .admits(OPERATORE, COORDINATORE)
                .on("POST", "/aziende/{companyId}/convenzioni", "/api/v1/companies/{companyId}/conventions")
                .admits(OPERATORE, COORDINATORE)
                // Who has looked at whose placements.
                .on("GET", "/api/v1/companies/accesses", "/api/v1/access-log/company/verification")
                .admits(COORDINATORE, REVISORE)
                .build();
    }
}
