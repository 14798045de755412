package it.percorsi.referral.disadvantage;

import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.access.CaseHead;
import it.percorsi.referral.access.DisadvantageActions;
import it.percorsi.referral.access.ReferralSenders;
import it.percorsi.referral.api.CaseSteps;
import it.percorsi.referral.views.CaseQueries;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms that change whether a person counts as disadvantaged under L.381/91 (R9). */
@Controller
class DisadvantagePages {

    private final Commands commands;
    private final CaseQueries cases;
    private final CaseHead head;

    DisadvantagePages(Commands commands, CaseQueries cases, CaseHead head) {
        this.commands = commands;
        this.cases = cases;
        this.head = head;
    }

    @GetMapping({DisadvantageActions.CARE, DisadvantageActions.STATEMENT})
    String form(Caller caller, @PathVariable String caseId, @PathVariable String step, Model model) {
        head.addTo(model, caller, caseId);
        model.addAttribute("step", step);
        model.addAttribute("namesTheService", !ReferralSenders.isOneService(caller));
        return "referral/step-svantaggio";
    }

    @PostMapping("/casi/{caseId}/cura")
    String resume(
            Caller caller,
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") DisadvantageSteps.Care step,
            RedirectAttributes next) {
        return take(caseId, step.by(caller), next);
    }

    @PostMapping("/casi/{caseId}/fine-cura")
    String end(
            Caller caller,
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") DisadvantageSteps.CareEnd step,
            RedirectAttributes next) {
        return take(caseId, step.by(caller), next);
    }

    @PostMapping("/casi/{caseId}/svantaggio")
    String state(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") DisadvantageSteps.Statement step,
            RedirectAttributes next) {
        return take(caseId, step, next);
    }

    @PostMapping("/casi/{caseId}/fine-svantaggio")
    String withdraw(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") DisadvantageSteps.StatementEnd step,
            RedirectAttributes next) {
        return take(caseId, step, next);
    }

    private String take(String caseId, CaseSteps.Step step, RedirectAttributes next) {
        cases.await(caseId, commands.send(step.command(caseId)));
        next.addFlashAttribute("notice", "referral.done.Disadvantage");
        return "redirect:/casi/" + caseId;
    }
}
