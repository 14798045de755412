package it.percorsi.placement.access;

import static it.percorsi.platform.security.Role.AZIENDA;
import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.REVISORE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what in this service, and on which rows; {@link PlacementRows} says whose a row is. */
@Configuration(proxyBeanMethods = false)
class PlacementAccess {

    @Bean
    AccessRules accessRules(PlacementRows rows) {
        return AccessRules.table()
                // Lists, narrowed by their handlers.
                .on("GET", "/inserimenti", "/api/v1/placements")
                .admits(OPERATORE, COORDINATORE, REVISORE, COMUNE)
                .on("GET", "/presenze")
                .admits(AZIENDA)
                // One placement, or what a case has of them.
                .on("GET", "/inserimenti/{id}", "/api/v1/placements/{id}")
                .admits(OPERATORE, COORDINATORE, REVISORE, COMUNE, SERVIZIO)
                .row("id", rows::placement)
                .on("GET", "/inserimenti/frammenti/caso/{caseId}")
                .admits(OPERATORE, COORDINATORE, REVISORE, COMUNE, SERVIZIO)
                .row("caseId", rows::ofCase)
                // Proposing.
                .on("GET", "/inserimenti/nuovo")
                .admits(OPERATORE, COORDINATORE)
                .on("POST", "/inserimenti/nuovo", "/api/v1/placements")
                .admits(OPERATORE, COORDINATORE)
                // The municipality authorises its residents' placements itself (R22), or the service notes that it did.
                .on("POST", "/inserimenti/{id}/autorizzazione", "/api/v1/placements/{id}/authorisation")
                .admits(OPERATORE, COORDINATORE, COMUNE)
                .row("id", rows::placement)
                // Every other step.
                .on("POST", "/inserimenti/{id}/assicurazione", "/api/v1/placements/{id}/insurance")
                .admits(OPERATORE, COORDINATORE)
                .row("id", rows::placement)
                .on("POST", "/inserimenti/{id}/firme", "/api/v1/placements/{id}/signatures")
                .admits(OPERATORE, COORDINATORE)
                .row("id", rows::placement)
                .on("POST", "/inserimenti/{id}/avvio", "/api/v1/placements/{id}/start")
                .admits(OPERATORE, COORDINATORE)
                .row("id", rows::placement)
                .on("POST", "/inserimenti/{id}/conclusione", "/api/v1/placements/{id}/completion")
                .admits(OPERATORE, COORDINATORE)
                .row("id", rows::placement)
                .on("POST", "/inserimenti/{id}/interruzione", "/api/v1/placements/{id}/early-end")
                .admits(OPERATORE, COORDINATORE)
                .row("id", rows::placement)
                .on("POST", "/inserimenti/{id}/assunzione", "/api/v1/placements/{id}/hiring")
                .admits(OPERATORE, COORDINATORE)
                .row("id", rows::placement)
                // Attendance: the company keeps its trainees' register, the tutor confirms it (R18).
                .on("GET", "/presenze/{id}/{month}", "/api/v1/placements/{id}/attendance/{month}")
                .admits(OPERATORE, COORDINATORE, REVISORE, COMUNE, AZIENDA)
                .row("id", rows::placement)
                .on("POST", "/presenze/{id}/{month}")
                .admits(OPERATORE, COORDINATORE, AZIENDA)
                .row("id", rows::placement)
                .on("PUT", "/api/v1/placements/{id}/attendance/{date}")
                .admits(OPERATORE, COORDINATORE, AZIENDA)
                .row("id", rows::placement)
                .on("POST", "/presenze/{id}/{month}/conferma", "/api/v1/placements/{id}/months/{month}/confirmation")
                .admits(OPERATORE, COORDINATORE)
                .row("id", rows::placement)
                // Who has looked.
                .on("GET", "/inserimenti/frammenti/accessi/{caseId}")
                .admits(COORDINATORE, REVISORE)
                .row("caseId", rows::ofCase)
                .on("GET", "/api/v1/placements/accesses")
                .admits(COORDINATORE, REVISORE)
                .row("case", rows::ofCase)
                .on("GET", "/api/v1/access-log/placement/verification")
                .admits(COORDINATORE, REVISORE)
                .build();
    }
}
