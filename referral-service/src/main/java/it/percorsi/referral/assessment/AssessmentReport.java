package it.percorsi.referral.assessment;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.access.AccessLog.Kind;
import it.percorsi.platform.documents.Download;
import it.percorsi.platform.exports.PdfDocuments;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Denied;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.web.NotFound;
import it.percorsi.referral.access.CaseFields;
import it.percorsi.referral.views.Assessment;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseQueries;
import it.percorsi.referral.views.PersonCard;
import it.percorsi.referral.views.WorkProfile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The assessment on paper, for who reads the health details of the case; it is kept who takes it away. */
@Controller
class AssessmentReport {

    private final CaseQueries cases;
    private final Profiles profiles;
    private final PdfDocuments documents;
    private final AccessLog log;
    private final Clock clock;

    AssessmentReport(CaseQueries cases, Profiles profiles, PdfDocuments documents, AccessLog log, Clock clock) {
        this.cases = cases;
        this.profiles = profiles;
        this.documents = documents;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/casi/{caseId}/valutazione.pdf")
    ResponseEntity<byte[]> report(Caller caller, @PathVariable String caseId) {
        CaseDocument document = cases.find(caseId).map(Seen::body).orElseThrow(() -> new NotFound("case", caseId));
        if (!CaseFields.health(caller, document)) {
            throw new Denied("the assessment of a case that is not the caller's");
        }
        Assessment assessment = document.assessment();
        if (assessment == null) {
            throw new NotFound("assessment", caseId);
        }
        log.record(caller, Kind.EXPORT, List.of(caseId), null);
        Map<String, Object> model = new HashMap<>();
        model.put("assessment", assessment);
        model.put("case", document);
        model.put(
                "name",
                cases.person(document.personId(), CaseFields.asOne(caller))
                        .map(PersonCard::name)
                        .orElse(caseId));
        model.put("today", LocalDate.now(clock));
        WorkProfile profile = assessment.profile();
        if (profile != null) {
            model.put("profile", profile);
            model.put("lines", profiles.lines(profile));
            model.put("constraints", profiles.constraints(profile));
        }
        return Download.of("valutazione.pdf", "application/pdf", documents.of("referral/valutazione-pdf", model));
    }
}
