package it.percorsi.referral.monitoring;

import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.events.codes.Code;
import it.percorsi.events.codes.EvaluationOutcome;
import it.percorsi.events.codes.EvaluationParty;
import it.percorsi.platform.json.Codes;
import it.percorsi.platform.security.AccessRules;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.web.CodeTexts;
import it.percorsi.platform.web.NotFound;
import it.percorsi.referral.access.AccessReason;
import it.percorsi.referral.access.CaseFields;
import it.percorsi.referral.access.LifeActions;
import it.percorsi.referral.api.CaseSteps;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseQueries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.web.servlet.support.RequestContextUtils;

/** Joint evaluations and observations, in the case's page and on pages of their own. */
@Controller
class MonitoringPages {

    private static final String EVALUATE = "/casi/{caseId}/verifiche/nuova";
    private static final String OPEN = "/casi/{caseId}/verifiche/emergenza";
    private static final String OBSERVE = "/casi/{caseId}/osservazioni/nuova";

    private final Monitoring monitoring;
    private final CaseQueries cases;
    private final AccessRules rules;
    private final CodeTexts texts;
    private final Clock clock;

    MonitoringPages(Monitoring monitoring, CaseQueries cases, AccessRules rules, CodeTexts texts, Clock clock) {
        this.monitoring = monitoring;
        this.cases = cases;
        this.rules = rules;
        this.texts = texts;
        this.clock = clock;
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
        model.addAttribute("parties", choices(EvaluationParty.class));
        model.addAttribute("outcomes", choices(EvaluationOutcome.class));
        if (!model.containsAttribute("ticked")) {
            model.addAttribute("ticked", List.of());
        }
        return "referral/monitoring-evaluation";
    }

    @PostMapping(EVALUATE)
    String evaluate(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") MonitoringSteps.Evaluation step,
            HttpServletRequest request,
            RedirectAttributes next) {
        // The platform takes single fields back to a refused form, but not a field with several values.
        List<EvaluationParty> parties = step.participants();
        RequestContextUtils.getOutputFlashMap(request)
                .put(
                        "ticked",
                        parties == null
                                ? List.of()
                                : parties.stream().map(EvaluationParty::code).toList());
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
        Seen<CaseDocument> seen = cases.find(caseId).orElseThrow(() -> new NotFound("case", caseId));
        CaseDocument document = Objects.requireNonNull(seen.body());
        model.addAttribute("caseId", caseId);
        model.addAttribute("version", seen.lastOf(caseId));
        model.addAttribute(
                "person",
                cases.person(document.personId(), CaseFields.asOne(caller)).orElse(null));
        Monitoring.Shown shown = monitoring.of(caller, caseId, "reason", reason);
        model.addAttribute("monitoring", shown);
        model.addAttribute("mayWrite", LifeActions.isHere(document) && rules.admits(caller, "GET", EVALUATE));
        model.addAttribute("mayOpen", !shown.healthShown() && rules.admits(caller, "POST", OPEN));
        model.addAttribute("reasons", AccessReason.codes());
        model.addAttribute("reader", caller.is(COMUNE, SERVIZIO) ? Monitoring.referrer(caller) : null);
        model.addAttribute("today", LocalDate.now(clock));
    }

    private <C extends Enum<C> & Code> Map<String, String> choices(Class<C> list) {
        Map<String, String> choices = new LinkedHashMap<>();
        Codes.known(list).forEach(code -> choices.put(code.code(), texts.text(code)));
        return choices;
    }
}
