package it.percorsi.referral.privacy;

import it.percorsi.events.codes.Code;
import it.percorsi.events.codes.ErasureGround;
import it.percorsi.events.codes.LegalHoldGround;
import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.access.AccessLog.Kind;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Role;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.web.CodeTexts;
import it.percorsi.platform.web.NotFound;
import it.percorsi.referral.views.PersonCard;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeping and erasing persons, for people: whose time is over, one person, and the steps with what they bring about. */
@Controller
class PersonPages {

    private static final List<LegalHoldGround> HOLDS =
            List.of(LegalHoldGround.COURT, LegalHoldGround.CLAIM, LegalHoldGround.AUDIT);

    private final Persons persons;
    private final ErasurePreviews previews;
    private final PersonCommands commands;
    private final AccessLog log;
    private final CodeTexts codes;

    PersonPages(Persons persons, ErasurePreviews previews, PersonCommands commands, AccessLog log, CodeTexts codes) {
        this.persons = persons;
        this.previews = previews;
        this.commands = commands;
        this.log = log;
        this.codes = codes;
    }

    @GetMapping("/persone")
    String list(@RequestParam(required = false) @Nullable String dopo, Caller caller, Model model) {
        RetentionPage page = persons.retentionOver(caller.ambito(), dopo);
        log.record(
                caller,
                Kind.SEARCH,
                page.lines().stream().map(RetentionLine::personId).toList(),
                null);
        model.addAttribute("lines", page.lines());
        model.addAttribute("merges", caller.is(Role.COORDINATORE));
        model.addAttribute("first", dopo == null ? null : "/persone");
        model.addAttribute("next", page.next() == null ? null : "/persone?dopo=" + page.next());
        return "referral/persone";
    }

    @GetMapping("/persone/{personId}")
    String show(@PathVariable String personId, Caller caller, Model model, Locale locale, RedirectAttributes next) {
        String survivorId = persons.find(personId).map(PersonFile::survivorId).orElse(null);
        if (survivorId != null) {
            next.addFlashAttribute("notice", "referral.merge.elsewhere");
            return "redirect:/persone/" + survivorId;
        }
        add(personId, caller, model, locale);
        model.addAttribute("holds", choices(HOLDS));
        return "referral/persone-scheda";
    }

    /** What would go and what would stay, before anybody asks for it or agrees to it. */
    @GetMapping("/persone/{personId}/cancellazione")
    String consequences(@PathVariable String personId, Caller caller, Model model, Locale locale) {
        ErasurePreview preview = add(personId, caller, model, locale);
        PersonFile.Request request = preview.person().request();
        model.addAttribute("grounds", choices(preview.open()));
        model.addAttribute("own", request != null && request.requestedBy().equalsIgnoreCase(caller.user()));
        return "referral/persone-cancellazione";
    }

    @PostMapping("/persone/{personId}/sospensione")
    String hold(@PathVariable String personId, @RequestParam LegalHoldGround ground, RedirectAttributes next) {
        commands.hold(personId, ground);
        return done(personId, "hold", next);
    }

    @PostMapping("/persone/{personId}/sospensione/fine")
    String release(@PathVariable String personId, RedirectAttributes next) {
        commands.release(personId);
        return done(personId, "release", next);
    }

    @PostMapping("/persone/{personId}/cancellazione")
    String request(
            @PathVariable String personId, @RequestParam ErasureGround ground, Caller caller, RedirectAttributes next) {
        commands.request(personId, ground, caller);
        return done(personId, "request", next);
    }

    @PostMapping("/persone/{personId}/cancellazione/ritiro")
    String withdraw(@PathVariable String personId, RedirectAttributes next) {
        commands.withdraw(personId);
        return done(personId, "withdraw", next);
    }

    @PostMapping("/persone/{personId}/cancellazione/autorizzazione")
    String authorise(@PathVariable String personId, Caller caller, RedirectAttributes next) {
        commands.authorise(personId, caller);
        return done(personId, "erased", next);
    }

    private ErasurePreview add(String personId, Caller caller, Model model, Locale locale) {
        Seen<PersonFile> seen = persons.findSeen(personId).orElseThrow(() -> new NotFound("person", personId));
        PersonFile file = Objects.requireNonNull(seen.body());
        model.addAttribute("version", seen.lastOf(personId));
        ErasurePreview preview = previews.of(file, locale);
        PersonCard card = persons.card(file).orElse(null);
        model.addAttribute("file", file);
        model.addAttribute("preview", preview);
        model.addAttribute("card", card);
        model.addAttribute("acts", caller.is(Role.COORDINATORE) && file.erased() == null);
        return preview;
    }

    private <C extends Code> Map<String, String> choices(Collection<C> values) {
        Map<String, String> choices = new LinkedHashMap<>();
        values.forEach(value -> choices.put(value.code(), codes.text(value)));
        return choices;
    }

    private static String done(String personId, String what, RedirectAttributes next) {
        next.addFlashAttribute("notice", "referral.person.done." + what);
        return "redirect:/persone/" + personId;
    }
}
