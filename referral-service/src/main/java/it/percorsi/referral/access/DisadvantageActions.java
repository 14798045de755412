package it.percorsi.referral.access;

import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.platform.security.AccessRules;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.disadvantage.Disadvantage;
import it.percorsi.referral.disadvantage.DisadvantageGround;
import it.percorsi.referral.views.CaseDocument;

/** Who may say what about a person's disadvantage under L.381/91 (R9), and what is offered to whom. */
public final class DisadvantageActions {

    /** The forms about who follows the person: the specialist service, or SISL for it. */
    public static final String CARE = "/casi/{caseId}/{step:cura|fine-cura}";

    /** The forms about a young person at risk: the municipality, or SISL for it. */
    public static final String STATEMENT = "/casi/{caseId}/{step:svantaggio|fine-svantaggio}";

    private DisadvantageActions() {}

    static AccessRules rules(CaseRows cases) {
        return AccessRules.table()
                .on("GET", CARE)
                .admits(OPERATORE, COORDINATORE, SERVIZIO)
                .row("caseId", cases::open)
                .on(
                        "POST",
                        "/casi/{caseId}/cura",
                        "/casi/{caseId}/fine-cura",
                        "/api/v1/cases/{caseId}/specialist-care",
                        "/api/v1/cases/{caseId}/specialist-care/end")
                .admits(OPERATORE, COORDINATORE, SERVIZIO)
                .row("caseId", cases::open)
                .on("GET", STATEMENT)
                .admits(OPERATORE, COORDINATORE, COMUNE)
                .row("caseId", cases::open)
                .on(
                        "POST",
                        "/casi/{caseId}/svantaggio",
                        "/casi/{caseId}/fine-svantaggio",
                        "/api/v1/cases/{caseId}/disadvantage",
                        "/api/v1/cases/{caseId}/disadvantage/end")
                .admits(OPERATORE, COORDINATORE, COMUNE)
                .row("caseId", cases::open)
                .build();
    }

    /** The step that is offered now, as it stands in the address of its form; empty for none. */
    static String offered(AccessRules rules, Caller caller, CaseDocument document) {
        Disadvantage now = document.referral().disadvantage();
        if (now == null || !LifeActions.isHere(document)) {
            return "";
        }
        DisadvantageGround ground = now.ground();
        return switch (ground) {
            case FOLLOWED -> rules.admits(caller, "GET", CARE) ? "fine-cura" : "";
            case NOT_FOLLOWED, CARE_ENDED -> rules.admits(caller, "GET", CARE) ? "cura" : "";
            case STATED -> rules.admits(caller, "GET", STATEMENT) ? "fine-svantaggio" : "";
            case NOT_STATED -> rules.admits(caller, "GET", STATEMENT) ? "svantaggio" : "";
            case UNKNOWN -> "";
        };
    }
}
