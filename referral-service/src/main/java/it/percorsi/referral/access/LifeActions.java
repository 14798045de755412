package it.percorsi.referral.access;

import it.percorsi.events.codes.Suitability;
import it.percorsi.platform.security.AccessRules;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.views.Assessment;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseLife;
import it.percorsi.referral.views.CaseState;
import org.springframework.stereotype.Component;

/** What a caller is offered about what holds a case up or ends it: what the table admits and the case allows now. */
@Component
public class LifeActions {

    /** The forms that only the service itself fills in. */
    public static final String OF_THE_SERVICE =
            "/casi/{caseId}/{step:attesa|fine-attesa|complessita|fine-complessita|restituzione|sospensione|ripresa|chiusura|riapertura}";

    /** The forms that the municipality of residence fills in too. */
    public static final String OF_THE_MUNICIPALITY_TOO = "/casi/{caseId}/{step:non-inoltro|presa-d-atto|case-manager}";

    private final AccessRules rules;

    LifeActions(AccessRules rules) {
        this.rules = rules;
    }

    /**
     * What a caller may do about one case as it stands.
     *
     * @param decline not forward it
     * @param enlist put it on the waiting list
     * @param leave take it off
     * @param flag flag it as complex
     * @param lift take the flag off
     * @param handBack give the person back to the municipality
     * @param acknowledge acknowledge that
     * @param suspend suspend it
     * @param resume resume it
     * @param close close it
     * @param reopen reopen it
     * @param caseManager name another case manager
     */
    public record May(
            boolean decline,
            boolean enlist,
            boolean leave,
            boolean flag,
            boolean lift,
            boolean handBack,
            boolean acknowledge,
            boolean suspend,
            boolean resume,
            boolean close,
            boolean reopen,
            boolean caseManager) {

        /** Whether any of those is offered that stand apart from the next step. */
        public boolean anyAside() {
            return flag || lift || suspend || close || caseManager;
        }
    }

    /** For one caller and one case. */
    public May on(Caller caller, CaseDocument document) {
        boolean service = rules.admits(caller, "GET", OF_THE_SERVICE);
        boolean speaks = rules.admits(caller, "GET", OF_THE_MUNICIPALITY_TOO);
        CaseState state = document.state();
        CaseLife life = document.life();
        boolean here = isHere(document);
        boolean forwarded = here && document.endorsedOn() != null;
        boolean clockCounts = forwarded
                && document.reached() != CaseState.PROJECT_SHARED
                && document.reached() != CaseState.UNSUITABLE;
        return new May(
                speaks && state == CaseState.REFERRED,
                service && state == CaseState.ENDORSED,
                service && state == CaseState.WAITING,
                service && clockCounts && life.complexity() == null,
                service && clockCounts && life.complexity() != null,
                service && forwarded && state != CaseState.SUSPENDED && isUnsuitable(document),
                speaks
                        && state != CaseState.DECLINED
                        && life.handedBack() != null
                        && life.handedBack().acknowledgedOn() == null,
                service && forwarded && state != CaseState.SUSPENDED,
                service && state == CaseState.SUSPENDED,
                service && !state.isOver(),
                service && state == CaseState.CLOSED,
                speaks && here);
    }

    /** Whether the latest assessment says that the person cannot work (R7), whatever the case has come to. */
    public static boolean isUnsuitable(CaseDocument document) {
        Assessment assessment = document.assessment();
        return assessment != null && assessment.suitability() == Suitability.UNSUITABLE;
    }

    /** Whether the case is neither over nor given back. */
    public static boolean isHere(CaseDocument document) {
        return !document.state().isOver() && document.state() != CaseState.RETURNED;
    }
}
