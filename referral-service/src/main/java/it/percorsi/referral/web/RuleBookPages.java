package it.percorsi.referral.web;

import it.percorsi.platform.security.AccessRules;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.rulebook.RuleBookDesk;
import it.percorsi.referral.rulebook.RuleTerms;
import it.percorsi.referral.views.OpenCases;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules of referral and project in words, and how a coordinator changes those that are data. */
@Controller
@RequestMapping(RuleBookPages.PATH)
class RuleBookPages {

    static final String PATH = "/regole";

    private final RuleBookDesk desk;
    private final RuleWords words;
    private final OpenCases cases;
    private final AccessRules rules;
    private final Clock clock;

    RuleBookPages(RuleBookDesk desk, RuleWords words, OpenCases cases, AccessRules rules, Clock clock) {
        this.desk = desk;
        this.words = words;
        this.cases = cases;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping
    String show(Caller caller, Model model) {
        RuleTerms today = desk.on(LocalDate.now(clock));
        model.addAttribute("terms", today);
        model.addAttribute("parties", words.parties(today));
        model.addAttribute("evidence", words.evidence(today));
        model.addAttribute("inForce", desk.inForce());
        model.addAttribute("versions", words.lines(desk.versions()));
        model.addAttribute("mayEnact", rules.admits(caller, "GET", PATH + "/nuova"));
        return "referral/rule-book";
    }

    @GetMapping("/nuova")
    String form(Model model) {
        RuleTerms today = desk.on(LocalDate.now(clock));
        model.addAttribute("terms", today);
        model.addAttribute("partyChoices", words.partyChoices());
        model.addAttribute("evidenceChoices", words.evidenceChoices());
        model.addAttribute("orders", words.orders());
        model.addAttribute("chosenParties", RuleBookDraft.parties(today));
        model.addAttribute("chosenEvidence", RuleBookDraft.evidence(today));
        return "referral/rule-book-new";
    }

    /** What would change and for whom; nothing has changed yet. */
    @PostMapping("/anteprima")
    String preview(Caller caller, @Valid @ModelAttribute("draft") RuleBookDraft draft, Model model) {
        RuleTerms terms = draft.terms();
        desk.check(draft.validaDal(), terms);
        RuleTerms before = desk.on(draft.validaDal());
        List<RuleBookDesk.Version> later = desk.after(draft.validaDal());
        model.addAttribute("draft", draft);
        model.addAttribute(
                "until",
                later.stream()
                        .map(RuleBookDesk.Version::validFrom)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(day -> day.minusDays(1))
                        .orElse(null));
        model.addAttribute("later", words.different(terms, later));
        model.addAttribute("numbers", terms.numbers());
        model.addAttribute("before", before.numbers());
        model.addAttribute("partyChanges", words.partyChanges(before, terms));
        model.addAttribute("evidenceChanges", words.evidenceChanges(before, terms));
        model.addAttribute("orderChanges", words.orderChanges(before, terms));
        model.addAttribute("withoutCarta", words.withoutThoseOfTheCarta(terms));
        model.addAttribute("chosenParties", RuleBookDraft.parties(terms));
        model.addAttribute("chosenEvidence", RuleBookDraft.evidence(terms));
        model.addAttribute("waitingCases", cases.beforeTheirFirstInterview(caller.ambito()));
        return "referral/rule-book-preview";
    }

    @PostMapping
    String enact(Caller caller, @Valid @ModelAttribute("draft") RuleBookDraft draft, RedirectAttributes next) {
        desk.enact(caller.ambito(), draft.validaDal(), draft.terms());
        next.addFlashAttribute("notice", "referral.rules.done");
        return "redirect:" + PATH;
    }
}
