package it.percorsi.referral.web;

import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.events.codes.DeclineReason;
import it.percorsi.events.codes.ReturnReason;
import it.percorsi.events.codes.SuspensionReason;
import it.percorsi.events.codes.WaitingReason;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.access.LifeActions;
import it.percorsi.referral.api.CaseSteps;
import it.percorsi.referral.api.LifeSteps;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseLife;
import it.percorsi.referral.views.CaseQueries;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One form for each way in which a case is held up, ended or taken up again; each says first what follows from it. */
@Controller
class LifePages {

    private final Commands commands;
    private final CaseQueries cases;
    private final CasePage casePage;
    private final Choices choices;

    LifePages(Commands commands, CaseQueries cases, CasePage casePage, Choices choices) {
        this.commands = commands;
        this.cases = cases;
        this.casePage = casePage;
        this.choices = choices;
    }

    @GetMapping({LifeActions.OF_THE_SERVICE, LifeActions.OF_THE_MUNICIPALITY_TOO})
    String form(Caller caller, @PathVariable String caseId, @PathVariable String step, Model model) {
        CaseDocument document = casePage.addCase(caller, caseId, model);
        model.addAttribute("step", step);
        model.addAttribute("options", options(step, document.life()));
        return "referral/step-andamento";
    }

    private Map<String, String> options(String step, CaseLife life) {
        return switch (step) {
            case "non-inoltro" -> choices.of(DeclineReason.class);
            case "attesa" -> choices.of(WaitingReason.class);
            case "restituzione" -> choices.of(ReturnReason.class);
            case "sospensione" -> choices.of(SuspensionReason.class);
            case "chiusura" -> outcomes(life);
            default -> Map.of();
        };
    }

    /** R7: returned is only who was given back; who went to another ambito, is told where that is. */
    private Map<String, String> outcomes(CaseLife life) {
        Map<String, String> outcomes = choices.of(ClosureOutcome.class);
        outcomes.remove(ClosureOutcome.TRANSFERRED.code());
        if (life.handedBack() == null) {
            outcomes.remove(ClosureOutcome.RETURNED.code());
        }
        return outcomes;
    }

    @PostMapping("/casi/{caseId}/non-inoltro")
    String decline(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") LifeSteps.Decline step,
            RedirectAttributes next) {
        return take(caseId, step, next);
    }

    @PostMapping("/casi/{caseId}/attesa")
    String join(
            @PathVariable String caseId, @Valid @ModelAttribute("step") LifeSteps.Wait step, RedirectAttributes next) {
        return take(caseId, step, next);
    }

    @PostMapping("/casi/{caseId}/fine-attesa")
    String leave(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") LifeSteps.WaitEnd step,
            RedirectAttributes next) {
        return take(caseId, step, next);
    }

    @PostMapping("/casi/{caseId}/complessita")
    String flag(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") LifeSteps.Complexity step,
            RedirectAttributes next) {
        return take(caseId, step, next);
    }

    @PostMapping("/casi/{caseId}/fine-complessita")
    String lift(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") LifeSteps.ComplexityEnd step,
            RedirectAttributes next) {
        return take(caseId, step, next);
    }

    @PostMapping("/casi/{caseId}/restituzione")
    String handBack(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") LifeSteps.HandBack step,
            RedirectAttributes next) {
        return take(caseId, step, next);
    }

    @PostMapping("/casi/{caseId}/presa-d-atto")
    String acknowledge(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") LifeSteps.Acknowledgement step,
            RedirectAttributes next) {
        return take(caseId, step, next);
    }

    @PostMapping("/casi/{caseId}/sospensione")
    String suspend(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") LifeSteps.Suspension step,
            RedirectAttributes next) {
        return take(caseId, step, next);
    }

    @PostMapping("/casi/{caseId}/ripresa")
    String resume(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") LifeSteps.Resumption step,
            RedirectAttributes next) {
        return take(caseId, step, next);
    }

    @PostMapping("/casi/{caseId}/chiusura")
    String close(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") LifeSteps.Closure step,
            RedirectAttributes next) {
        return take(caseId, step, next);
    }

    @PostMapping("/casi/{caseId}/riapertura")
    String reopen(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") LifeSteps.Reopening step,
            RedirectAttributes next) {
        return take(caseId, step, next);
    }

    @PostMapping("/casi/{caseId}/case-manager")
    String changeManager(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") LifeSteps.CaseManager step,
            RedirectAttributes next) {
        return take(caseId, step, next);
    }

    private String take(String caseId, CaseSteps.Step step, RedirectAttributes next) {
        cases.await(caseId, commands.send(step.command(caseId)));
        next.addFlashAttribute("notice", "referral.done." + step.getClass().getSimpleName());
        return "redirect:/casi/" + caseId;
    }
}
