package it.percorsi.referral.support;

import it.percorsi.events.codes.Instrument;
import it.percorsi.platform.security.AccessRules;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.views.Seen;
import it.percorsi.referral.api.CaseSteps;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseQueries;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The support of a worker (R26), in the case's page and on pages of its own. */
@Controller
class SupportPages {

    private static final String PAGE = "/casi/{caseId}/sostegno";
    private static final String COMPANY = PAGE + "/azienda";
    private static final String SERVICE = PAGE + "/servizio";

    private final Supports supports;
    private final CaseQueries cases;
    private final AccessRules rules;
    private final Clock clock;

    SupportPages(Supports supports, CaseQueries cases, AccessRules rules, Clock clock) {
        this.supports = supports;
        this.cases = cases;
        this.rules = rules;
        this.clock = clock;
    }

    /** A page; within the case's page only what was done. */
    @GetMapping(PAGE)
    String show(
            Caller caller,
            @PathVariable String caseId,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Model model) {
        addCase(caseId, model);
        SupportFile file = supports.file(caller, caseId);
        model.addAttribute("support", file);
        model.addAttribute("mayGoOn", !file.worker().isEmpty() && rules.admits(caller, "POST", COMPANY));
        return part ? "referral/support :: done" : "referral/support";
    }

    @GetMapping(COMPANY)
    String company(Caller caller, @PathVariable String caseId, Model model) {
        return form(caller, caseId, "azienda", model);
    }

    @GetMapping(SERVICE)
    String service(Caller caller, @PathVariable String caseId, Model model) {
        return form(caller, caseId, "servizio", model);
    }

    private String form(Caller caller, String caseId, String step, Model model) {
        addCase(caseId, model);
        model.addAttribute("support", supports.file(caller, caseId));
        model.addAttribute("step", step);
        model.addAttribute("today", LocalDate.now(clock));
        return "referral/support-step";
    }

    @PostMapping(COMPANY)
    String meet(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") SupportSteps.CompanyMeeting step,
            RedirectAttributes next) {
        return take(caseId, step, next);
    }

    @PostMapping(SERVICE)
    String activate(
            @PathVariable String caseId,
            @Valid @ModelAttribute("step") SupportSteps.Activation step,
            RedirectAttributes next) {
        return take(caseId, step, next);
    }

    private String take(String caseId, CaseSteps.Step step, RedirectAttributes next) {
        supports.take(caseId, step);
        next.addFlashAttribute("notice", "referral.done." + step.getClass().getSimpleName());
        return "redirect:/casi/" + caseId + "/sostegno";
    }

    private void addCase(String caseId, Model model) {
        Seen<CaseDocument> seen = supports.ofCase(caseId);
        CaseDocument document = Objects.requireNonNull(seen.body());
        model.addAttribute("caseId", caseId);
        model.addAttribute("version", seen.lastOf(caseId));
        model.addAttribute("asked", document.referral().requestedInstrument() == Instrument.RETENTION_SUPPORT);
        model.addAttribute("person", cases.person(document.personId(), false).orElse(null));
    }
}
