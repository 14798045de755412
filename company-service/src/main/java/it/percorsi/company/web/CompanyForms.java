package it.percorsi.company.web;

import it.percorsi.company.centre.NewAvailability;
import it.percorsi.company.centre.NewContact;
import it.percorsi.company.centre.NewConvention;
import it.percorsi.company.centre.NewPost;
import it.percorsi.company.centre.ResourceCentre;
import it.percorsi.platform.commands.CommandContext;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms on the page of a company. */
@Controller
@RequestMapping("/aziende/{companyId}")
class CompanyForms {

    private final ResourceCentre centre;

    CompanyForms(ResourceCentre centre) {
        this.centre = centre;
    }

    @PostMapping("/posti")
    String post(@PathVariable String companyId, @Valid @ModelAttribute NewPost post, RedirectAttributes flash) {
        centre.openPost(companyId, CommandContext.current().newId("post"), post);
        return back(companyId, "company.notice.post", flash);
    }

    @PostMapping("/contatti")
    String contact(
            @PathVariable String companyId, @Valid @ModelAttribute NewContact contact, RedirectAttributes flash) {
        centre.logContact(companyId, contact);
        return back(companyId, "company.notice.contact", flash);
    }

    @PostMapping("/disponibilita")
    String availability(
            @PathVariable String companyId, @Valid @ModelAttribute NewAvailability declared, RedirectAttributes flash) {
        centre.declareAvailability(companyId, declared);
        return back(companyId, "company.notice.availability", flash);
    }

    @PostMapping("/convenzioni")
    String convention(
            @PathVariable String companyId, @Valid @ModelAttribute NewConvention signed, RedirectAttributes flash) {
        centre.signConvention(companyId, CommandContext.current().newId("convention"), signed);
        return back(companyId, "company.notice.convention", flash);
    }

    private static String back(String companyId, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/aziende/" + companyId;
    }
}
