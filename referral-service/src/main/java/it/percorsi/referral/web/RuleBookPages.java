package it.percorsi.referral.web;

import it.percorsi.platform.security.AccessRules;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.rulebook.RuleBookDesk;
import it.percorsi.referral.rulebook.RuleNumbers;
import it.percorsi.referral.views.OpenCases;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules of referral and project in words, their numbers, and how a coordinator changes these. */
@Controller
@RequestMapping(RuleBookPages.PATH)
class RuleBookPages {

    static final String PATH = "/regole";

    private final RuleBookDesk desk;
    private final OpenCases cases;
    private final AccessRules rules;
    private final Clock clock;

    RuleBookPages(RuleBookDesk desk, OpenCases cases, AccessRules rules, Clock clock) {
        this.desk = desk;
        this.cases = cases;
        this.rules = rules;
        this.clock = clock;
    }

    /** A version as it is written. */
    record Draft(
            @NotNull LocalDate validaDal,
            @NotNull @Min(0) @Max(99) Integer invalidita,
            @NotNull @Min(1) @Max(365) Integer giorniColloquio,
            @NotNull @Min(1) @Max(365) Integer giorniProgetto) {

        RuleNumbers numbers() {
            return new RuleNumbers(invalidita, giorniColloquio, giorniProgetto);
        }
    }

    @GetMapping
    String show(Caller caller, Model model) {
        model.addAttribute("numbers", desk.on(LocalDate.now(clock)));
        model.addAttribute("inForce", desk.inForce());
        model.addAttribute("versions", desk.versions());
        model.addAttribute("mayEnact", rules.admits(caller, "GET", PATH + "/nuova"));
        return "referral/rule-book";
    }

    @GetMapping("/nuova")
    String form(Model model) {
        model.addAttribute("numbers", desk.on(LocalDate.now(clock)));
        return "referral/rule-book-new";
    }

    /** What would change and for whom; nothing has changed yet. */
    @PostMapping("/anteprima")
    String preview(Caller caller, @Valid @ModelAttribute("draft") Draft draft, Model model) {
        desk.check(draft.validaDal(), draft.numbers());
        model.addAttribute("draft", draft);
        model.addAttribute("before", desk.on(draft.validaDal()));
        model.addAttribute("waitingCases", cases.beforeTheirFirstInterview(caller.ambito()));
        return "referral/rule-book-preview";
    }

    @PostMapping
    String enact(Caller caller, @Valid @ModelAttribute("draft") Draft draft, RedirectAttributes next) {
        desk.enact(caller.ambito(), draft.validaDal(), draft.numbers());
        next.addFlashAttribute("notice", "referral.rules.done");
        return "redirect:" + PATH;
    }
}
