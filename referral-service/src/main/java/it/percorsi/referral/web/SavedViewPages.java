package it.percorsi.referral.web;

import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.BadInput;
import it.percorsi.platform.web.RefusalText;
import it.percorsi.referral.rulebook.ReferralRuleBook;
import it.percorsi.referral.views.WorkList;
import it.percorsi.referral.worklist.SavedView;
import it.percorsi.referral.worklist.SavedViews;
import it.percorsi.referral.worklist.WorkListQuery;
import it.percorsi.referral.worklist.WorkListWords;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The views of the work list that a person keeps. */
@Controller
@RequestMapping("/casi/viste")
class SavedViewPages {

    private final SavedViews views;
    private final WorkList list;
    private final WorkListWords words;
    private final ReferralRuleBook rules;
    private final MessageSource messages;

    SavedViewPages(
            SavedViews views, WorkList list, WorkListWords words, ReferralRuleBook rules, MessageSource messages) {
        this.views = views;
        this.list = list;
        this.words = words;
        this.rules = rules;
        this.messages = messages;
    }

    /** What a view is called. */
    record Named(@NotBlank @Size(max = 60) String nome) {}

    /** A view with where it leads and what it asks for. */
    record Line(SavedView view, String href, List<String> asked) {}

    @GetMapping
    String all(Caller caller, Model model, Locale locale) {
        model.addAttribute(
                "views",
                views.of(caller.user()).stream()
                        .map(view -> new Line(view, href(view), words.asked(caller, view.query(), locale)))
                        .toList());
        return "referral/saved-views";
    }

    /** Where a view leads: to what it asks for, even if that is everything. */
    static String href(SavedView view) {
        return ListParameters.address("/casi", view.query(), "vista", view.id());
    }

    @PostMapping
    String save(
            Caller caller,
            ListParameters asked,
            @Valid @ModelAttribute("named") Named named,
            @RequestParam(defaultValue = "false") boolean predefinita,
            RedirectAttributes next) {
        WorkListQuery query = asked.query();
        check(caller, query);
        views.save(caller.user(), named.nome().strip(), query, predefinita);
        next.addFlashAttribute("notice", "referral.done.SavedView");
        return "redirect:" + ListParameters.address("/casi", query, "vista", "salvata");
    }

    /** What is kept is one of the lists' own values: no name of a person finds its way into it. */
    private void check(Caller caller, WorkListQuery query) {
        if (query.municipality() != null && !rules.municipalities().containsKey(query.municipality())) {
            throw new BadInput("comune", "not-resident");
        }
        String follower = query.follower();
        if (follower != null
                && !follower.equals(WorkListQuery.ME)
                && !follower.equals(WorkListQuery.NOBODY)
                && list.operators(caller.ambito()).stream()
                        .noneMatch(operator -> operator.user().equals(follower))) {
            throw new BadInput("chi", "operator-unknown");
        }
    }

    @PostMapping("/{id}/nome")
    String rename(
            Caller caller,
            @PathVariable String id,
            @Valid @ModelAttribute("named") Named named,
            RedirectAttributes next,
            Locale locale) {
        try {
            views.rename(caller.user(), id, named.nome().strip());
        } catch (Refused taken) {
            next.addFlashAttribute("refusal", RefusalText.of(taken, messages, locale));
            return "redirect:/casi/viste";
        }
        return done(next);
    }

    @PostMapping("/{id}/predefinita")
    String prefer(Caller caller, @PathVariable String id, @RequestParam boolean si, RedirectAttributes next) {
        views.prefer(caller.user(), id, si);
        return done(next);
    }

    @PostMapping("/{id}/elimina")
    String delete(Caller caller, @PathVariable String id, RedirectAttributes next) {
        views.delete(caller.user(), id);
        return done(next);
    }

    private static String done(RedirectAttributes next) {
        next.addFlashAttribute("notice", "referral.done.SavedViews");
        return "redirect:/casi/viste";
    }
}
