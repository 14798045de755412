package it.percorsi.referral.support;

import it.percorsi.events.codes.Instrument;
import it.percorsi.platform.security.AccessRules;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.access.CaseHead;
import it.percorsi.referral.api.CaseSteps;
import it.percorsi.referral.views.CaseDocument;
import jakarta.validation.Valid;
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
    private final CaseHead head;
    private final AccessRules rules;

    SupportPages(Supports supports, CaseHead head, AccessRules rules) {
        this.supports = supports;
        this.head = head;
        this.rules = rules;
    }

    /** A page; within the case's page only what was done. */
    @GetMapping(PAGE)
    String show(
            Caller caller,
            @PathVariable String caseId,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Model model) {
        addCase(caller, caseId, model);
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
        addCase(caller, caseId, model);
        model.addAttribute("support", supports.file(caller, caseId));
        model.addAttribute("step", step);
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

    private void addCase(Caller caller, String caseId, Model model) {
        CaseDocument document = head.addTo(model, caller, caseId);
        model.addAttribute("asked", document.referral().requestedInstrument() == Instrument.RETENTION_SUPPORT);
    }
}
