package it.percorsi.referral.access;

import it.percorsi.platform.security.Caller;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.web.NotFound;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page about one case begins with: which case, at which version, about whom, and the day. */
@Component
public class CaseHead {

    private final CaseQueries cases;
    private final Clock clock;

    CaseHead(CaseQueries cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** The case; in the model {@code caseId}, {@code version}, {@code person} (null while nobody is known) and {@code today}. */
    public CaseDocument addTo(Model model, Caller caller, String caseId) {
        Seen<CaseDocument> seen = cases.find(caseId).orElseThrow(() -> new NotFound("case", caseId));
        CaseDocument document = Objects.requireNonNull(seen.body());
        model.addAttribute("caseId", caseId);
        model.addAttribute("version", seen.lastOf(caseId));
        model.addAttribute(
                "person",
                cases.person(document.personId(), CaseFields.asOne(caller)).orElse(null));
        model.addAttribute("today", LocalDate.now(clock));
        return document;
    }
}
