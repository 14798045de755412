package it.percorsi.referral.documents;

import static it.percorsi.platform.security.Role.COORDINATORE;

import it.percorsi.platform.security.Caller;
import it.percorsi.referral.access.CaseFields;
import it.percorsi.referral.access.CaseRows;
import it.percorsi.referral.documents.CaseDocuments.Attached;
import it.percorsi.referral.views.CaseDocument;

/** Who may do what with one document of a case that they may open. */
final class DocumentRights {

    private DocumentRights() {}

    /** A document tells of the person's health like the details of the case do; who attached it knows what is in it. */
    static boolean read(Caller caller, CaseDocument ofCase, Attached document) {
        return CaseFields.health(caller, ofCase) || document.attachedBy().equals(caller.user());
    }

    /** A coordinator, the operator who follows the case, and who attached it. */
    static boolean withdraw(Caller caller, CaseDocument ofCase, Attached document) {
        return caller.is(COORDINATORE)
                || CaseRows.isAssigned(caller, ofCase)
                || document.attachedBy().equals(caller.user());
    }
}
