package it.percorsi.referral.access;

import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.REVISORE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.platform.security.AccessRules;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.views.CaseDocument;
import org.springframework.stereotype.Component;

/** What a caller is offered on a case's page: exactly what the table of rules would let them do. */
@Component
public class CaseActions {

    /** The forms of the steps that only the service itself records. */
    public static final String STEPS = "/casi/{caseId}/{step:colloquio|valutazione|accordo}";

    private final AccessRules rules;

    CaseActions(AccessRules rules) {
        this.rules = rules;
    }

    /**
     * What a caller may do about one case.
     *
     * @param endorse forward the referral
     * @param steps the steps after that
     * @param take take the case on, because nobody has
     * @param assign say who follows the case
     * @param breakGlass open health details with a reason
     * @param accesses see who has looked
     * @param propose propose a placement, in placement-service
     * @param placements see placements, in placement-service
     * @param stipends see amounts, in stipend-service
     * @param support see what is done in support of a worker
     * @param disadvantage what may be said about L.381/91, as it stands in the address of its form; empty for nothing
     */
    public record May(
            boolean endorse,
            boolean steps,
            boolean take,
            boolean assign,
            boolean breakGlass,
            boolean accesses,
            boolean propose,
            boolean placements,
            boolean stipends,
            boolean support,
            String disadvantage) {}

    /** For one caller and one case; {@code health} says whether the health details are on the page. */
    public May on(Caller caller, CaseDocument document, boolean health) {
        // Other services' doors are theirs to open: here only what they are known to say.
        boolean staff = caller.is(OPERATORE, COORDINATORE);
        return new May(
                rules.admits(caller, "GET", "/casi/{caseId}/inoltro"),
                rules.admits(caller, "GET", STEPS),
                rules.admits(caller, "POST", "/casi/{caseId}/presa-in-carico")
                        && document.operator() == null
                        && LifeActions.isHere(document),
                rules.admits(caller, "GET", "/casi/{caseId}/operatore") && LifeActions.isHere(document),
                rules.admits(caller, "POST", "/casi/{caseId}/emergenza") && !health,
                CaseRows.follows(rules.admitted(caller, "GET", "/casi/{caseId}/accessi"), document),
                staff,
                caller.is(OPERATORE, COORDINATORE, REVISORE, COMUNE, SERVIZIO),
                caller.is(OPERATORE, COORDINATORE, REVISORE, COMUNE),
                rules.admits(caller, "GET", "/casi/{caseId}/sostegno"),
                DisadvantageActions.offered(rules, caller, document));
    }
}
