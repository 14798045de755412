package it.percorsi.referral.project;

import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.views.Seen;
import it.percorsi.referral.access.CaseFields;
import it.percorsi.referral.api.CaseSteps;
import it.percorsi.referral.api.ProjectSteps;
import it.percorsi.referral.views.CaseDocument;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The individual project of a case, and what it can begin from. */
@RestController
@RequestMapping("/api/v1/cases")
class ProjectsApi {

    private final Projects projects;
    private final ProjectTemplates templates;

    ProjectsApi(Projects projects, ProjectTemplates templates) {
        this.projects = projects;
        this.templates = templates;
    }

    /** The versions of a project, the latest last; {@code healthShown}: whether its texts are for the caller. */
    record ProjectsAnswer(List<ProjectVersion> versions, boolean healthShown) {}

    @GetMapping("/project-templates")
    List<ProjectTemplates.Template> templates() {
        return templates.projectTemplates();
    }

    @GetMapping("/{caseId}/project")
    ResponseEntity<ProjectsAnswer> versions(Caller caller, @PathVariable String caseId) {
        Seen<CaseDocument> seen = projects.seen(caseId);
        CaseDocument document = Objects.requireNonNull(seen.body());
        return ResponseEntity.ok()
                .eTag("\"" + seen.lastOf(caseId) + "\"")
                .body(new ProjectsAnswer(
                        projects.shown(caller, document).versions(), CaseFields.health(caller, document)));
    }

    @PostMapping("/{caseId}/project")
    ResponseEntity<Void> draft(@PathVariable String caseId, @Valid @RequestBody ProjectSteps.Project body) {
        return take(caseId, body);
    }

    @PostMapping("/{caseId}/project/revision")
    ResponseEntity<Void> revise(@PathVariable String caseId, @Valid @RequestBody ProjectSteps.Revision body) {
        return take(caseId, body);
    }

    @PostMapping("/{caseId}/project/agreements")
    ResponseEntity<Void> agree(@PathVariable String caseId, @Valid @RequestBody CaseSteps.Agreement body) {
        return take(caseId, body);
    }

    private ResponseEntity<Void> take(String caseId, CaseSteps.Step step) {
        CommandOutcome outcome = projects.take(caseId, step);
        return ResponseEntity.noContent().eTag(outcome.etag()).build();
    }
}
