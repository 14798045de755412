package it.percorsi.referral.web;

import it.percorsi.events.CaseEvent;
import it.percorsi.events.DomainEvent;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.web.conflict.ConflictFields;
import it.percorsi.platform.web.conflict.FactPart;
import it.percorsi.platform.web.conflict.FactParts;
import it.percorsi.referral.access.CaseFields;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseQueries;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the facts of a case stand in the forms of its steps; health details are read under the rules of the case's page. */
@Component
class CaseConflictFields implements ConflictFields {

    private final CaseQueries cases;

    CaseConflictFields(CaseQueries cases) {
        this.cases = cases;
    }

    @Override
    public List<FactPart> onForms(DomainEvent fact) {
        List<FactPart> parts = new ArrayList<>(FactParts.of(fact));
        if (fact instanceof IndividualProjectDrafted draft) {
            boolean family = draft.requiredParties().contains(ProjectParty.FAMILY);
            parts.add(FactPart.of("familyInvolved", Boolean.class, String.valueOf(family)));
        }
        return parts;
    }

    @Override
    public boolean mayReadPersonal(Caller caller, DomainEvent fact) {
        return fact instanceof CaseEvent event
                && cases.find(event.caseId())
                        .map(Seen<CaseDocument>::body)
                        .filter(document -> CaseFields.health(caller, document))
                        .isPresent();
    }
}
