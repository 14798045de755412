package it.percorsi.referral.views;

import it.percorsi.referral.absence.Absence;
import it.percorsi.referral.absence.Absences;
import it.percorsi.referral.views.CaseDocument.StandIn;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** R32: adds to cases who acts today in the place of an operator who is absent. Nothing of that lies in the case itself. */
@Component
class StandIns {

    private final Absences absences;

    StandIns(Absences absences) {
        this.absences = absences;
    }

    CaseDocument addTo(CaseDocument document) {
        return addTo(List.of(document)).getFirst();
    }

    List<CaseDocument> addTo(List<CaseDocument> documents) {
        Map<String, Absence> today = absences.today();
        return today.isEmpty()
                ? documents
                : documents.stream().map(one -> addTo(one, today)).toList();
    }

    private static CaseDocument addTo(CaseDocument document, Map<String, Absence> today) {
        Absence absence = document.operator() == null ? null : today.get(document.operator());
        return absence == null
                ? document
                : document.with(new StandIn(absence.substitute(), absence.substituteName(), absence.lastDay()));
    }
}
