package it.percorsi.referral.web;

import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.RevisionReason;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.access.CaseFields;
import it.percorsi.referral.api.CaseSteps;
import it.percorsi.referral.casefile.Found;
import it.percorsi.referral.project.CaseProjects;
import it.percorsi.referral.project.ProjectFields;
import it.percorsi.referral.project.ProjectTemplates;
import it.percorsi.referral.project.ProjectVersion;
import it.percorsi.referral.project.ProjectWords;
import it.percorsi.referral.project.Projects;
import it.percorsi.referral.rulebook.RuleBooks;
import it.percorsi.referral.views.Assessment;
import it.percorsi.referral.views.CaseDocument;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The individual project: written from a template, revised once it is shared, version against version. */
@Controller
class ProjectPages {

    private static final int MOST_HOURS = 40;

    private final Projects projects;
    private final ProjectTemplates templates;
    private final ProjectWords words;
    private final CasePage casePage;
    private final Choices choices;
    private final RuleBooks books;
    private final Clock clock;

    ProjectPages(
            Projects projects,
            ProjectTemplates templates,
            ProjectWords words,
            CasePage casePage,
            Choices choices,
            RuleBooks books,
            Clock clock) {
        this.projects = projects;
        this.templates = templates;
        this.words = words;
        this.casePage = casePage;
        this.choices = choices;
        this.books = books;
        this.clock = clock;
    }

    /** A draft that waits to be agreed to is shown to be rewritten, unless a template is asked for. */
    @GetMapping("/casi/{caseId}/progetto")
    String form(
            Caller caller, @PathVariable String caseId, @RequestParam(defaultValue = "") String modello, Model model) {
        CaseDocument document = casePage.addCase(caller, caseId, model);
        int most = mostHours(document);
        ProjectFields fields = templates
                .find(modello)
                .map(template -> ProjectFields.of(template, LocalDate.now(clock), most, mostWeeks()))
                .or(() -> projects.shown(caller, document)
                        .pending()
                        .map(project -> ProjectFields.of(project, mostWeeks())))
                .orElseGet(() -> ProjectFields.blank(document.referral().requestedInstrument(), most, mostWeeks()));
        Map<String, String> offered = new LinkedHashMap<>();
        templates.projectTemplates().forEach(template -> offered.put(template.key(), template.name()));
        model.addAttribute("templates", offered);
        model.addAttribute("template", modello);
        return form("progetto", fields, model);
    }

    /** R19: the new version begins as a copy of the one in force, or of the revision that waits to be agreed to. */
    @GetMapping("/casi/{caseId}/progetto/revisione")
    String revision(Caller caller, @PathVariable String caseId, Model model) {
        CaseDocument document = casePage.addCase(caller, caseId, model);
        ProjectVersion latest =
                projects.shown(caller, document).latest().orElseThrow(() -> Refused.now("project-not-shared", "R19"));
        model.addAttribute("revisionReasons", choices.of(RevisionReason.class));
        model.addAttribute(
                "reason",
                latest.sharedOn() == null && latest.reason() != null
                        ? latest.reason().code()
                        : null);
        model.addAttribute("note", latest.sharedOn() == null ? latest.note() : "");
        return form("progetto/revisione", ProjectFields.of(latest, mostWeeks()), model);
    }

    @SuppressWarnings("unchecked") // put there by the platform with what was written in a refused form
    private String form(String action, ProjectFields proposed, Model model) {
        Object written = model.getAttribute("written");
        model.addAttribute(
                "fields",
                written instanceof Map<?, ?> fields && !fields.isEmpty()
                        ? ProjectFields.written((Map<String, List<String>>) fields)
                        : proposed);
        model.addAttribute("action", action);
        model.addAttribute("mostWeeks", mostWeeks());
        model.addAttribute("instruments", choices.projectInstruments());
        model.addAttribute("parties", choices.of(ProjectParty.class));
        return "referral/project-form";
    }

    /** R40: what the rule book of today allows at most. */
    private int mostWeeks() {
        return books.on(LocalDate.now(clock)).evaluations().weeks();
    }

    private static int mostHours(CaseDocument document) {
        Assessment assessment = document.assessment();
        return assessment == null ? MOST_HOURS : assessment.maxWeeklyHours();
    }

    @PostMapping("/casi/{caseId}/progetto")
    String draft(
            @PathVariable String caseId, @Valid @ModelAttribute("step") ProjectForm form, RedirectAttributes next) {
        return take(caseId, form.project(), "", next);
    }

    @PostMapping("/casi/{caseId}/progetto/revisione")
    String revise(
            @PathVariable String caseId, @Valid @ModelAttribute("step") ProjectForm form, RedirectAttributes next) {
        return take(caseId, form.revision(), "/progetto/versioni", next);
    }

    private String take(String caseId, CaseSteps.Step step, String leadsTo, RedirectAttributes next) {
        projects.take(caseId, step);
        next.addFlashAttribute("notice", "referral.done." + step.getClass().getSimpleName());
        return "redirect:/casi/" + caseId + leadsTo;
    }

    /** What is in force, what shall change, and what was before. */
    @GetMapping("/casi/{caseId}/progetto/versioni")
    String versions(Caller caller, @PathVariable String caseId, Model model) {
        CaseDocument document = casePage.addCase(caller, caseId, model);
        boolean health = CaseFields.health(caller, document);
        CaseProjects all = projects.shown(caller, document);
        ProjectVersion inForce = all.inForce().orElse(null);
        ProjectVersion pending = all.pending().orElse(null);
        model.addAttribute("inForce", inForce);
        model.addAttribute("pending", pending);
        model.addAttribute("stuck", all.stuckBy().map(Found::on).orElse(null));
        ProjectVersion whole = inForce == null ? pending : inForce;
        model.addAttribute("parts", whole == null ? List.of() : words.parts(whole, health));
        model.addAttribute(
                "changes", inForce == null || pending == null ? List.of() : words.changes(inForce, pending, health));
        Map<ProjectVersion, List<ProjectWords.Part>> past = new LinkedHashMap<>();
        all.past().forEach(version -> past.put(version, words.parts(version, health)));
        model.addAttribute("past", past);
        return "referral/project-versions";
    }
}
