package it.percorsi.referral.web;

import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.api.CaseOperator;
import it.percorsi.referral.casefile.AssignOperator;
import it.percorsi.referral.views.CaseQueries;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who follows a case: an operator takes a free one, a coordinator assigns any. */
@Controller
class OperatorPages {

    private final Commands commands;
    private final CaseQueries cases;
    private final CasePage casePage;
    private final Clock clock;

    OperatorPages(Commands commands, CaseQueries cases, CasePage casePage, Clock clock) {
        this.commands = commands;
        this.cases = cases;
        this.casePage = casePage;
        this.clock = clock;
    }

    @PostMapping("/casi/{caseId}/presa-in-carico")
    String take(Caller caller, @PathVariable String caseId, RedirectAttributes next) {
        return send(new AssignOperator(caseId, caller.user(), caller.name(), LocalDate.now(clock), true), next);
    }

    @GetMapping("/casi/{caseId}/operatore")
    String form(Caller caller, @PathVariable String caseId, Model model) {
        casePage.addCase(caller, caseId, model);
        return "referral/step-operatore";
    }

    @PostMapping("/casi/{caseId}/operatore")
    String assign(
            @PathVariable String caseId,
            @Valid @ModelAttribute("operator") CaseOperator form,
            RedirectAttributes next) {
        return send(
                new AssignOperator(caseId, form.operator(), form.operatorName(), LocalDate.now(clock), false), next);
    }

    private String send(AssignOperator command, RedirectAttributes next) {
        cases.await(command.caseId(), commands.send(command));
        next.addFlashAttribute("notice", "referral.done.Operator");
        return "redirect:/casi/" + command.caseId();
    }
}
