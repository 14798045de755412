package it.percorsi.referral.support;

import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import it.percorsi.platform.web.NotFound;
import it.percorsi.referral.access.CaseFields;
import it.percorsi.referral.api.CaseSteps;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseQueries;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What people read and do about the support of a worker, by page or by program. Whether the case is theirs is known before. */
@Component
class Supports {

    private final ViewReader<SupportFile> files;
    private final CaseQueries cases;
    private final Commands commands;

    Supports(Views views, SupportFiles files, CaseQueries cases, Commands commands) {
        this.files = views.reader(files);
        this.cases = cases;
        this.commands = commands;
    }

    /** The case itself. */
    Seen<CaseDocument> ofCase(String caseId) {
        return cases.find(caseId).orElseThrow(() -> new NotFound("case", caseId));
    }

    /** What the caller may read of it; nothing was done in a case in which no support was asked for. */
    SupportFile file(Caller caller, String caseId) {
        CaseDocument document = Objects.requireNonNull(ofCase(caseId).body());
        SupportFile file = files.find(caseId)
                .orElseGet(() -> new SupportFile(caseId, document.personId(), List.of(), List.of(), List.of()));
        return CaseFields.health(caller, document) ? file : file.withoutHealth();
    }

    CommandOutcome take(String caseId, CaseSteps.Step step) {
        CommandOutcome outcome = commands.send(step.command(caseId));
        cases.await(caseId, outcome);
        if (outcome.sequence() >= 0) {
            files.await(caseId, caseId, outcome.sequence());
        }
        return outcome;
    }
}
