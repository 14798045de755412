package it.percorsi.company.web;

import it.percorsi.company.centre.NewCompany;
import it.percorsi.company.centre.ResourceCentre;
import it.percorsi.company.databank.PartitaIva;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.web.FieldErrors;
import it.percorsi.platform.web.RefusalText;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form for a new company: what was written stays when it cannot be taken. */
@Controller
@RequestMapping("/aziende/nuova")
class NewCompanyPage {

    private final ResourceCentre centre;
    private final FieldErrors fieldErrors;
    private final MessageSource messages;
    private final Clock clock;

    NewCompanyPage(ResourceCentre centre, FieldErrors fieldErrors, MessageSource messages, Clock clock) {
        this.centre = centre;
        this.fieldErrors = fieldErrors;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String empty(Model model) {
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        given.add("registeredOn", LocalDate.now(clock).toString());
        model.addAttribute("given", given);
        return "company/new";
    }

    @PostMapping
    String register(
            @Valid @ModelAttribute("newCompany") @Nullable NewCompany form,
            BindingResult binding,
            @RequestParam MultiValueMap<String, String> given,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response,
            Locale locale) {
        model.addAttribute("given", given);
        if (binding.hasErrors() || form == null) {
            Map<String, String> errors = fieldErrors.of(binding, NewCompany.class, "company.field", locale);
            model.addAttribute("errors", errors);
            response.setStatus(400);
            return "company/new";
        }
        String companyId = centre.idOf(new PartitaIva(form.vatNumber()));
        try {
            centre.register(form);
            flash.addFlashAttribute("notice", "company.notice.registered");
        } catch (Refused refusal) {
            if (!refusal.code().equals("company-already-registered")) {
                model.addAttribute("refusal", RefusalText.of(refusal, messages, locale));
                response.setStatus(refusal.status());
                return "company/new";
            }
            flash.addFlashAttribute("notice", "company.notice.already-registered");
        }
        return "redirect:/aziende/" + companyId;
    }
}
