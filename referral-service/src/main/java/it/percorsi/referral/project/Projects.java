package it.percorsi.referral.project;

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
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What people ask of projects and do with them. Whether the case is theirs is known before. */
@Component
public class Projects {

    private final ViewReader<CaseProjects> projects;
    private final CaseQueries cases;
    private final Commands commands;

    Projects(Views views, CaseProjectsView view, CaseQueries cases, Commands commands) {
        this.projects = views.reader(view);
        this.cases = cases;
        this.commands = commands;
    }

    /** Takes a step, and waits until the case and its project show it. */
    public CommandOutcome take(String caseId, CaseSteps.Step step) {
        return await(caseId, commands.send(step.command(caseId)));
    }

    /** Waits until the case and its project show what a command did. */
    public CommandOutcome await(String caseId, CommandOutcome outcome) {
        if (outcome.sequence() >= 0) {
            projects.await(caseId, caseId, outcome.sequence());
        }
        cases.await(caseId, outcome);
        return outcome;
    }

    /** Every version; none when there is no project yet. */
    public CaseProjects of(CaseDocument document) {
        return projects.find(document.caseId())
                .orElseGet(() -> CaseProjects.none(document.caseId(), document.personId()));
    }

    /** The same as the caller may read it. */
    public CaseProjects shown(Caller caller, CaseDocument document) {
        CaseProjects all = of(document);
        return CaseFields.health(caller, document) ? all : all.withoutHealth();
    }

    /** The case that they belong to. */
    Seen<CaseDocument> seen(String caseId) {
        return cases.find(caseId).orElseThrow(() -> new NotFound("case", caseId));
    }

    /** The same, as it stands. */
    public CaseDocument ofCase(String caseId) {
        return Objects.requireNonNull(seen(caseId).body());
    }
}
