package it.percorsi.referral.web;

import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.BadInput;
import it.percorsi.platform.web.NotFound;
import it.percorsi.platform.web.RefusalText;
import it.percorsi.referral.drafts.Draft;
import it.percorsi.referral.drafts.Drafts;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A referral that is begun here and finished later, on this machine or another. */
@Controller
class DraftPages {

    private static final String VERSION = "bozzaVersione";
    private static final int LONGEST_FIELD = 4_000;
    /** What is answered is asked again: a draft keeps what was written, not what was confirmed. */
    private static final Set<String> NOT_KEPT = Set.of("confirmedMismatch", "samePerson");

    private static final Set<String> KEPT = Arrays.stream(ReferralForm.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(field -> !NOT_KEPT.contains(field))
            .collect(Collectors.toUnmodifiableSet());

    private final Drafts drafts;
    private final ReferralFormModel formModel;
    private final MessageSource messages;

    DraftPages(Drafts drafts, ReferralFormModel formModel, MessageSource messages) {
        this.drafts = drafts;
        this.formModel = formModel;
        this.messages = messages;
    }

    /** Nothing is checked: a draft may be wrong and incomplete. */
    String save(Caller caller, Map<String, String> given, RedirectAttributes next) {
        Drafts.Saved saved = saved(caller, given);
        next.addFlashAttribute("notice", saved.another() ? "referral.draft.done.another" : "referral.draft.done.saved");
        return pageOf(saved.personId());
    }

    /** Whether the draft is as the form showed it that was sent. */
    static boolean isAsShown(Draft draft, Map<String, String> given) {
        return draft.version() == version(given);
    }

    /** Of a draft that was changed meanwhile nothing is sent: it is shown, and what was written here is kept beside it. */
    String changed(Caller caller, Draft draft, Map<String, String> given, RedirectAttributes next, Locale locale) {
        saved(caller, given);
        next.addFlashAttribute("refusal", RefusalText.of(Refused.now("draft-changed", null), messages, locale));
        return pageOf(draft.personId());
    }

    private Drafts.Saved saved(Caller caller, Map<String, String> given) {
        Map<String, String> fields = new HashMap<>();
        given.forEach((field, value) -> {
            if (KEPT.contains(field) && !value.isBlank()) {
                if (value.length() > LONGEST_FIELD) {
                    throw new BadInput(field, "too-long");
                }
                fields.put(field, value);
            }
        });
        String draft = given.getOrDefault(ReferralFormModel.DRAFT, "");
        return drafts.save(caller, draft.isEmpty() ? null : draft, version(given), fields);
    }

    private static String pageOf(String draftId) {
        return "redirect:/segnalazioni/bozze/" + draftId;
    }

    private static long version(Map<String, String> given) {
        try {
            return Long.parseLong(given.getOrDefault(VERSION, ""));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    @GetMapping("/segnalazioni/bozze/{draftId}")
    String resume(Caller caller, @PathVariable String draftId, Model model) {
        Draft draft = drafts.find(caller, draftId).orElseThrow(() -> new NotFound("draft", draftId));
        // What comes back from a refusal is newer than what was saved.
        if (model.getAttribute("form") instanceof Map<?, ?> refused && refused.isEmpty()) {
            Map<String, String> form = new HashMap<>(draft.fields());
            form.put(ReferralFormModel.DRAFT, draft.personId());
            form.put(VERSION, String.valueOf(draft.version()));
            model.addAttribute("form", form);
        }
        return formModel.page(caller, model);
    }

    @PostMapping("/segnalazioni/bozze/{draftId}/elimina")
    String discard(Caller caller, @PathVariable String draftId, RedirectAttributes next) {
        drafts.discard(caller, draftId);
        next.addFlashAttribute("notice", "referral.draft.done.discarded");
        return "redirect:/segnalazioni/nuova";
    }
}
