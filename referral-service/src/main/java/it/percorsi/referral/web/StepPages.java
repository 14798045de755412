package it.percorsi.referral.web;

import it.percorsi.events.codes.InterviewKind;
import it.percorsi.events.codes.SignatureManner;
import it.percorsi.events.codes.Suitability;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.access.CaseActions;
import it.percorsi.referral.api.CaseSteps;
import it.percorsi.referral.appointments.Appointments;
import it.percorsi.referral.documents.Documents;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseProject;
import it.percorsi.referral.views.CaseQueries;
import jakarta.validation.Valid;
import java.time.format.DateTimeFormatter;
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

/** One form a step; each ends on the case's page, which shows what was done. */
@Controller
class StepPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Commands commands;
    private final CaseQueries cases;
    private final CasePage casePage;
    private final Choices choices;
    private final Appointments appointments;
    private final Documents documents;
    private final EvidenceOfCase evidence;

    StepPages(
            Commands commands,
            CaseQueries cases,
            CasePage casePage,
            Choices choices,
            Appointments appointments,
            Documents documents,
            EvidenceOfCase evidence) {
        this.commands = commands;
        this.cases = cases;
        this.casePage = casePage;
        this.choices = choices;
        this.appointments = appointments;
        this.documents = documents;
        this.evidence = evidence;
    }

    @GetMapping("/casi/{caseId}/inoltro")
    String form(Caller caller, @PathVariable String caseId, Model model) {
        return form(caller, caseId, "inoltro", "", model);
    }

    @GetMapping(CaseActions.STEPS)
    String form(
            Caller caller,
            @PathVariable String caseId,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String appuntamento,
            Model model) {
        CaseDocument document = casePage.addCase(caller, caseId, model);
        CaseProject project = document.project();
        Map<String, Object> lists = Map.of(
                "kinds", choices.of(InterviewKind.class),
                "suitabilities", choices.of(Suitability.class),
                "instruments", choices.projectInstruments(),
                "manners", choices.of(SignatureManner.class),
                "parties",
                        choices.of(
                                project == null ? List.of() : project.toAgree().missing()));
        model.addAllAttributes(lists);
        if (step.equals("accordo")) {
            Map<String, String> scans = new LinkedHashMap<>();
            documents
                    .scans(caseId)
                    .forEach((id, on) -> scans.put(id, choices.text("referral.scan.of", DAY.format(on))));
            model.addAttribute("scans", scans);
        }
        if (step.equals("inoltro")) {
            model.addAttribute("missingEvidence", evidence.missing(document));
        }
        model.addAttribute("step", step);
        model.addAttribute(
                "appointment", appointments.ofCase(caseId, appuntamento).orElse(null));
        return "referral/step-" + step;
    }

    @PostMapping("/casi/{caseId}/inoltro")
    String endorse(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") CaseSteps.Endorsement step,
            RedirectAttributes next) {
        return take(caseId, step, next);
    }

    @PostMapping("/casi/{caseId}/colloquio")
    String interview(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") CaseSteps.Interview step,
            RedirectAttributes next) {
        return take(caseId, step, next);
    }

    @PostMapping("/casi/{caseId}/valutazione")
    String assess(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") CaseSteps.Assessment step,
            RedirectAttributes next) {
        return take(caseId, step, next);
    }

    @PostMapping("/casi/{caseId}/accordo")
    String agree(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") CaseSteps.Agreement step,
            RedirectAttributes next) {
        return take(caseId, step, next);
    }

    private String take(String caseId, CaseSteps.Step step, RedirectAttributes next) {
        cases.await(caseId, commands.send(step.command(caseId)));
        next.addFlashAttribute("notice", "referral.done." + step.getClass().getSimpleName());
        return "redirect:/casi/" + caseId;
    }
}
