package it.percorsi.referral.notices;

import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Role;
import it.percorsi.referral.network.Contact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The current contact of each municipality (R5). */
@Controller
@RequestMapping(ContactPages.PATH)
class ContactPages {

    static final String PATH = NoticePages.PATH + "/referenti";

    private final ContactDesk desk;

    ContactPages(ContactDesk desk) {
        this.desk = desk;
    }

    /** Whom somebody names. */
    record Named(@NotBlank @Size(max = 200) String referente) {}

    /** A municipality and its contact, if there is one. */
    record Line(String municipality, @Nullable Contact contact) {}

    static boolean mayLook(Caller caller) {
        return caller.is(Role.OPERATORE, Role.COORDINATORE, Role.COMUNE, Role.REVISORE);
    }

    @GetMapping
    String list(Caller caller, Model model) {
        Map<String, Contact> current = desk.current(caller);
        List<Line> lines = desk.municipalities(caller).stream()
                .sorted()
                .map(municipality -> new Line(municipality, current.get(municipality)))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("names", caller.is(Role.COORDINATORE, Role.COMUNE));
        return "referral/contacts";
    }

    @GetMapping("/{municipality}")
    String form(Caller caller, @PathVariable String municipality, Model model) {
        Map<String, String> candidates = new LinkedHashMap<>();
        desk.candidates(caller, municipality)
                .forEach(one -> candidates.put(one.user(), one.name() + " (" + one.user() + ")"));
        model.addAttribute("municipality", municipality);
        model.addAttribute("contact", desk.current(caller).get(municipality));
        model.addAttribute("candidates", candidates);
        return "referral/contact";
    }

    @PostMapping("/{municipality}")
    String name(
            Caller caller,
            @PathVariable String municipality,
            @Valid @ModelAttribute("named") Named named,
            RedirectAttributes next) {
        desk.name(caller, municipality, named.referente());
        next.addFlashAttribute("notice", "referral.contacts.done");
        return "redirect:" + PATH;
    }
}
