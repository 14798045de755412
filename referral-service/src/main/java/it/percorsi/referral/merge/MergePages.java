package it.percorsi.referral.merge;

import it.percorsi.platform.security.Caller;
import it.percorsi.referral.privacy.Persons;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records of one human being, for people: who may be one, the two side by side, and what making them one brings about. */
@Controller
class MergePages {

    private static final String LIST = "/persone/doppioni";

    private final LikelyPairs pairs;
    private final MergePreviews previews;
    private final Merges merges;
    private final Persons persons;

    MergePages(LikelyPairs pairs, MergePreviews previews, Merges merges, Persons persons) {
        this.pairs = pairs;
        this.previews = previews;
        this.merges = merges;
        this.persons = persons;
    }

    @GetMapping(LIST)
    String list(Caller caller, @RequestParam(required = false) @Nullable String dopo, Model model) {
        LikelyPairs.Page page = pairs.of(caller, "dopo", dopo);
        model.addAttribute("pairs", page.pairs());
        model.addAttribute("first", dopo == null ? null : LIST);
        model.addAttribute("next", page.next() == null ? null : LIST + "?dopo=" + page.next());
        return "referral/persone-doppioni";
    }

    /** Those who may be this person, and others that are looked for. */
    @GetMapping("/persone/{personId}/doppioni")
    String of(
            @PathVariable String personId, @RequestParam(defaultValue = "") String cerca, Caller caller, Model model) {
        model.addAttribute("personId", personId);
        model.addAttribute("pairs", pairs.of(caller, personId));
        model.addAttribute("typed", cerca);
        model.addAttribute("found", cerca.isBlank() ? List.of() : pairs.search(caller, personId, cerca));
        return "referral/persone-doppioni-di";
    }

    /** Both side by side and what would happen, before anybody decides it. */
    @GetMapping("/persone/{personId}/unione")
    String compare(@PathVariable String personId, @RequestParam String con, Caller caller, Model model, Locale locale) {
        model.addAttribute("preview", previews.ofMerging(caller, personId, con, locale));
        addVersion(personId, model);
        return "referral/persone-unione";
    }

    @PostMapping("/persone/{personId}/unione")
    String merge(
            @PathVariable String personId,
            @RequestParam String con,
            Caller caller,
            Locale locale,
            RedirectAttributes next) {
        merges.merge(caller, personId, con, locale);
        return done(personId, "referral.merge.done", next);
    }

    @PostMapping("/persone/{personId}/diversa")
    String tellApart(
            @PathVariable String personId,
            @RequestParam String con,
            Caller caller,
            Locale locale,
            RedirectAttributes next) {
        merges.tellApart(caller, personId, con, locale);
        next.addFlashAttribute("notice", "referral.pairs.different.done");
        return "redirect:" + LIST;
    }

    /** What would go where. */
    @GetMapping("/persone/{personId}/unione/{mergedId}/annulla")
    String undoing(
            @PathVariable String personId, @PathVariable String mergedId, Caller caller, Model model, Locale locale) {
        model.addAttribute("preview", previews.ofUndoing(caller, personId, mergedId, locale));
        addVersion(personId, model);
        return "referral/persone-separazione";
    }

    @PostMapping("/persone/{personId}/unione/{mergedId}/annulla")
    String undo(
            @PathVariable String personId,
            @PathVariable String mergedId,
            Caller caller,
            Locale locale,
            RedirectAttributes next) {
        merges.undo(caller, personId, mergedId, locale);
        return done(personId, "referral.merge.undone", next);
    }

    private void addVersion(String personId, Model model) {
        persons.findSeen(personId).ifPresent(seen -> model.addAttribute("version", seen.lastOf(personId)));
    }

    private static String done(String personId, String notice, RedirectAttributes next) {
        next.addFlashAttribute("notice", notice);
        return "redirect:/persone/" + personId;
    }
}
