package it.percorsi.referral.notices;

import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.CodeTexts;
import it.percorsi.platform.web.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is new for who asks, and how they want to be told of it elsewhere. */
@Controller
@RequestMapping(NoticePages.PATH)
class NoticePages {

    static final String PATH = "/avvisi";

    private static final String CHOICE = PATH + "/preferenze";
    private static final int SHOWN = 20;
    private static final String LATEST = "" + Long.MAX_VALUE;

    private final Notices notices;
    private final Recipients recipients;
    private final MailSettings mail;
    private final CodeTexts texts;
    private final Clock clock;

    NoticePages(Notices notices, Recipients recipients, MailSettings mail, CodeTexts texts, Clock clock) {
        this.notices = notices;
        this.recipients = recipients;
        this.mail = mail;
        this.texts = texts;
        this.clock = clock;
    }

    /** How somebody wants to be told. */
    record Choice(
            @NotNull Mailing quando,
            @NotNull @Email @Size(max = 200) String indirizzo) {}

    @GetMapping
    String list(Caller caller, @RequestParam(defaultValue = LATEST) long prima, Model model) {
        List<Notice> found = notices.of(caller, prima, SHOWN + 1);
        boolean more = found.size() > SHOWN;
        List<Notice> shown = more ? found.subList(0, SHOWN) : found;
        model.addAttribute("notices", shown);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("upTo", shown.isEmpty() ? 0 : shown.getFirst().id());
        model.addAttribute("earlier", more ? PATH + "?prima=" + shown.getLast().id() : null);
        model.addAttribute("later", prima == Long.MAX_VALUE ? null : PATH);
        model.addAttribute("contacts", ContactPages.mayLook(caller));
        return "referral/notices";
    }

    @GetMapping("/preferenze")
    String choice(Caller caller, Model model) {
        model.addAttribute("mailed", mail.isOn());
        model.addAttribute("mailings", mailings());
        model.addAttribute("asked", notices.asked(caller).orElse(null));
        model.addAttribute(
                "self",
                recipients
                        .find(caller.ambito(), caller.user())
                        .orElseGet(() ->
                                new Recipient(caller.user(), caller.name(), null, Mailing.DAILY, caller.program())));
        return "referral/notice-choice";
    }

    private Map<String, String> mailings() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Mailing mailing : List.of(Mailing.AT_ONCE, Mailing.DAILY, Mailing.NONE)) {
            choices.put(mailing.code(), texts.text(mailing));
        }
        return choices;
    }

    @PostMapping("/{id}/letto")
    String read(Caller caller, @PathVariable long id) {
        if (!notices.markRead(caller, id, clock.instant())) {
            throw new NotFound("notice", String.valueOf(id));
        }
        return "redirect:" + PATH;
    }

    @PostMapping("/letti")
    String readAll(Caller caller, @RequestParam long fino, RedirectAttributes next) {
        notices.markReadUpTo(caller, fino, clock.instant());
        next.addFlashAttribute("notice", "referral.notices.read.done");
        return "redirect:" + PATH;
    }

    @PostMapping("/preferenze")
    String choose(Caller caller, @Valid @ModelAttribute("choice") Choice choice, RedirectAttributes next) {
        notices.choose(caller, choice.quando(), choice.indirizzo().strip(), clock.instant());
        if (notices.asked(caller).isPresent()) {
            next.addFlashAttribute("notice", "referral.notices.choice.asked");
            return "redirect:" + CHOICE;
        }
        next.addFlashAttribute("notice", "referral.notices.choice.done");
        return "redirect:" + PATH;
    }

    /** The code that came to the address, or the wish for another one. */
    record Confirmation(
            @NotNull @Size(max = 20) String codice,
            @Nullable @Size(max = 20) String azione) {}

    @PostMapping("/preferenze/conferma")
    String confirm(
            Caller caller, @Valid @ModelAttribute("confirmation") Confirmation confirmation, RedirectAttributes next) {
        if ("nuovo".equals(confirmation.azione())) {
            notices.askAgain(caller, clock.instant());
            next.addFlashAttribute("notice", "referral.notices.choice.asked");
        } else {
            notices.confirm(caller, confirmation.codice().replace(" ", ""), clock.instant());
            next.addFlashAttribute("notice", "referral.notices.confirm.done");
        }
        return "redirect:" + CHOICE;
    }
}
