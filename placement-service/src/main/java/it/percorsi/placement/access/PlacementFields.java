package it.percorsi.placement.access;

import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.REVISORE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Which fields of a placement a caller is shown who may open it: what is not is left out, on pages as in answers. */
@Component
public class PlacementFields {

    /** The category of disadvantage: never for a company. */
    public boolean category(Caller caller) {
        return caller.is(OPERATORE, COORDINATORE, REVISORE, COMUNE, SERVIZIO);
    }
}
