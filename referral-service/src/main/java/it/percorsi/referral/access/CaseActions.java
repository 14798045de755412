package it.percorsi.referral.access;

import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.REVISORE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.platform.security.Caller;
import it.percorsi.referral.views.CaseDocument;

/**
 * What a caller is offered on a case's page: nothing that would be refused for the role.
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
 */
public record CaseActions(
        boolean endorse,
        boolean steps,
        boolean take,
        boolean assign,
        boolean breakGlass,
        boolean accesses,
        boolean propose,
        boolean placements,
        boolean stipends) {

    /** The forms of the steps that only the service itself records. */
    public static final String STEPS = "/casi/{caseId}/{step:colloquio|valutazione|progetto|accordo}";

    /** For one caller and one case; {@code health} says whether the health details are on the page. */
    public static CaseActions of(Caller caller, CaseDocument document, boolean health) {
        boolean staff = caller.is(OPERATORE, COORDINATORE);
        return new CaseActions(
                caller.is(OPERATORE, COORDINATORE, COMUNE),
                staff,
                caller.is(OPERATORE) && document.operator() == null,
                caller.is(COORDINATORE),
                caller.is(OPERATORE) && !health,
                caller.is(COORDINATORE, REVISORE) || CaseRows.isAssigned(caller, document),
                staff,
                caller.is(OPERATORE, COORDINATORE, REVISORE, COMUNE, SERVIZIO),
                caller.is(OPERATORE, COORDINATORE, REVISORE, COMUNE));
    }
}
