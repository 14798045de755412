package it.percorsi.placement.access;

import static it.percorsi.platform.security.Role.AZIENDA;
import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.REVISORE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.placement.registers.CaseRegister;
import it.percorsi.placement.registers.KnownCase;
import it.percorsi.placement.views.placements.PlacementDocument;
import it.percorsi.placement.views.placements.Placements;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Role;
import it.percorsi.platform.security.Row;
import it.percorsi.platform.views.RegisterReader;
import it.percorsi.platform.views.Views;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which placements and cases are whose: those of the ambito are the service's and the auditor's, those of its residents
 * a municipality's, those of its patients a sending service's, those of its trainees a company's.
 */
@Component
public class PlacementRows {

    private final Placements placements;
    private final RegisterReader<KnownCase> cases;

    PlacementRows(Placements placements, Views views, CaseRegister cases) {
        this.placements = placements;
        this.cases = views.register(cases);
    }

    /** One placement, by its id. */
    Optional<Row> placement(Caller caller, String placementId) {
        return placements
                .find(placementId)
                .filter(placement -> permits(caller, placement))
                .map(placement -> Row.about(placement.caseId()));
    }

    /** What this service has of one case. Those who may see every case are shown nothing about one that is not known. */
    Optional<Row> ofCase(Caller caller, String caseId) {
        Optional<KnownCase> known = cases.find(caseId);
        if (isOfTheAmbito(caller)) {
            return Optional.of(known.map(it -> Row.about(caseId)).orElseGet(Row::aboutNobody));
        }
        return known.filter(it -> isOwn(caller, COMUNE, caller.municipality(), it.municipality())
                        || isOwn(caller, SERVIZIO, caller.service(), it.sendingService()))
                .map(it -> Row.about(caseId));
    }

    /** The municipality that the caller's lists are confined to; null when they hold the whole ambito. */
    public @Nullable String municipality(Caller caller) {
        return isOfTheAmbito(caller) ? null : caller.municipality();
    }

    boolean permits(Caller caller, PlacementDocument placement) {
        return isOfTheAmbito(caller)
                || isOwn(caller, COMUNE, caller.municipality(), placement.plan().municipality())
                || isOwn(caller, AZIENDA, caller.company(), placement.companyId())
                || (caller.is(SERVIZIO)
                        && cases.find(placement.caseId())
                                .filter(it -> isOwn(caller, SERVIZIO, caller.service(), it.sendingService()))
                                .isPresent());
    }

    private static boolean isOfTheAmbito(Caller caller) {
        return caller.is(OPERATORE, COORDINATORE, REVISORE);
    }

    /** A token that names nobody owns nothing, not even what belongs to nobody. */
    private static boolean isOwn(Caller caller, Role role, String own, String owner) {
        return caller.is(role) && !own.isEmpty() && own.equals(owner);
    }
}
