package it.percorsi.referral.monitoring;

import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.events.codes.EvaluationOutcome;
import it.percorsi.events.codes.EvaluationParty;
import it.percorsi.platform.security.AccessRules;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.CodeTexts;
import it.percorsi.referral.access.AccessReason;
import it.percorsi.referral.access.CaseHead;
import it.percorsi.referral.access.LifeActions;
import it.percorsi.referral.api.CaseSteps;
import it.percorsi.referral.views.CaseDocument;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Joint evaluations and observations, in the case's page and on pages of their own. */
@Controller
class MonitoringPages {

    private static final String EVALUATE = "/casi/{caseId}/verifiche/nuova";
    private static final String OPEN = "/casi/{caseId}/verifiche/emergenza";
    private static final String OBSERVE = "/casi/{caseId}/osservazioni/nuova";

    private final Monitoring monitoring;
    private final CaseHead head;
    private final AccessRules rules;
    private final CodeTexts texts;

    MonitoringPages(Monitoring monitoring, CaseHead head, AccessRules rules, CodeTexts texts) {
        this.monitoring = monitoring;
        this.head = head;
        this.rules = rules;
        this.texts = texts;
    }

    /** A page; within the case's page only what it holds. */
    @GetMapping("/casi/{caseId}/verifiche")
    String list(
            Caller caller,
            @PathVariable String caseId,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Model model) {
        addCase(caller, caseId, null, model);
        return part ? "referral/monitoring :: list" : "referral/monitoring";
    }

    /** The same page with its texts, this once. */
    @PostMapping(OPEN)
    String breakGlass(Caller caller, @PathVariable String caseId, @RequestParam String reason, Model model) {
        addCase(caller, caseId, reason, model);
        return "referral/monitoring";
    }

    @GetMapping(EVALUATE)
    String evaluation(Caller caller, @PathVariable String caseId, Model model) {
        addCase(caller, caseId, null, model);
        model.addAttribute("parties", texts.choices(EvaluationParty.class));
        model.addAttribute("outcomes", texts.choices(EvaluationOutcome.class));
        return "referral/monitoring-evaluation";
    }

    @PostMapping(EVALUATE)
    String evaluate(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") MonitoringSteps.Evaluation step,
            RedirectAttributes next) {
        return take(caseId, step, next);
    }

    @GetMapping(OBSERVE)
    String observation(Caller caller, @PathVariable String caseId, Model model) {
        addCase(caller, caseId, null, model);
        return "referral/monitoring-observation";
    }

    @PostMapping(OBSERVE)
    String observe(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") MonitoringSteps.Observation step,
            RedirectAttributes next) {
        return take(caseId, step, next);
    }

    @PostMapping("/casi/{caseId}/osservazioni/{number}/presa-visione")
    String acknowledge(Caller caller, @PathVariable String caseId, @PathVariable int number, RedirectAttributes next) {
        monitoring.acknowledge(caller, caseId, number);
        next.addFlashAttribute("notice", "referral.done.Reading");
        return "redirect:/casi/" + caseId + "/verifiche";
    }

    private String take(String caseId, CaseSteps.Step step, RedirectAttributes next) {
        monitoring.take(caseId, step);
        next.addFlashAttribute("notice", "referral.done." + step.getClass().getSimpleName());
        return "redirect:/casi/" + caseId + "/verifiche";
    }

    private void addCase(Caller caller, String caseId, @Nullable String reason, Model model) {
        CaseDocument document = head.addTo(model, caller, caseId);
        Monitoring.Shown shown = monitoring.of(caller, caseId, "reason", reason);
        model.addAttribute("monitoring", shown);
        model.addAttribute("mayWrite", LifeActions.isHere(document) && rules.admits(caller, "GET", EVALUATE));
        model.addAttribute("mayOpen", !shown.healthShown() && rules.admits(caller, "POST", OPEN));
        model.addAttribute("reasons", AccessReason.codes());
        model.addAttribute("reader", caller.is(COMUNE, SERVIZIO) ? Monitoring.referrer(caller) : null);
    }
}
