package it.percorsi.placement.access;

import it.percorsi.placement.views.placements.PlacementDocument;
import it.percorsi.platform.security.AccessRules;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Role;
import it.percorsi.platform.web.Navigation;
import org.springframework.stereotype.Component;

/** What pages offer a caller: exactly what the table of rules would let them do, so that no button leads nowhere. */
@Component
public class PlacementActions {

    private final AccessRules rules;
    private final PlacementRows rows;

    PlacementActions(AccessRules rules, PlacementRows rows) {
        this.rules = rules;
        this.rows = rows;
    }

    /**
     * What a caller may do about one placement.
     *
     * @param open open its page
     * @param authorise note the municipality's authorisation
     * @param step take the other steps
     * @param attendance open its register
     * @param record write days into the register
     * @param confirm confirm a month
     * @param company open the company's page
     * @param stipends open the monthly amounts
     * @param theCase open the case's page
     */
    public record May(
            boolean open,
            boolean authorise,
            boolean step,
            boolean attendance,
            boolean record,
            boolean confirm,
            boolean company,
            boolean stipends,
            boolean theCase) {}

    /** What the caller may do about a placement. */
    public May on(Caller caller, PlacementDocument placement) {
        return new May(
                may(caller, "GET", "/inserimenti/{id}", placement),
                may(caller, "POST", "/inserimenti/{id}/autorizzazione", placement),
                may(caller, "POST", "/inserimenti/{id}/avvio", placement),
                may(caller, "GET", "/presenze/{id}/{month}", placement),
                may(caller, "POST", "/presenze/{id}/{month}", placement),
                may(caller, "POST", "/presenze/{id}/{month}/conferma", placement),
                follows(caller, Navigation.AZIENDE),
                follows(caller, Navigation.RIMBORSI),
                follows(caller, Navigation.CASI));
    }

    /** Whether the caller may propose a placement. */
    public boolean propose(Caller caller) {
        return rules.admits(caller, "POST", "/inserimenti/nuovo");
    }

    /** Whether the caller's roles open that part of the platform. */
    public boolean follows(Caller caller, Navigation part) {
        return caller.is(part.roles().toArray(Role[]::new));
    }

    private boolean may(Caller caller, String method, String pattern, PlacementDocument placement) {
        Caller admitted = rules.admitted(caller, method, pattern);
        return !admitted.roles().isEmpty() && rows.permits(admitted, placement);
    }
}
