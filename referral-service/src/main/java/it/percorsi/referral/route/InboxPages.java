package it.percorsi.referral.route;

import static it.percorsi.platform.security.Role.COMUNE;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.BadInput;
import it.percorsi.referral.rulebook.ReferralRuleBook;
import it.percorsi.referral.views.CaseQueries;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** A municipality's inbox: which of its residents' referrals it forwards next. A coordinator reads it. */
@Controller
class InboxPages {

    private static final String PATH = "/casi/da-inoltrare";
    private static final int LINES = 20;

    private final MunicipalInbox inbox;
    private final Commands commands;
    private final CaseQueries cases;
    private final ReferralRuleBook rules;
    private final AccessLog accesses;
    private final Clock clock;

    InboxPages(
            MunicipalInbox inbox,
            Commands commands,
            CaseQueries cases,
            ReferralRuleBook rules,
            AccessLog accesses,
            Clock clock) {
        this.inbox = inbox;
        this.commands = commands;
        this.cases = cases;
        this.rules = rules;
        this.accesses = accesses;
        this.clock = clock;
    }

    /** A municipality among the others. */
    record Municipality(String code, MunicipalInbox.Sent sent) {}

    @GetMapping(PATH)
    String inbox(
            Caller caller,
            @RequestParam(required = false) @Nullable String comune,
            @RequestParam(required = false) @Nullable String dopo,
            Model model) {
        boolean own = caller.is(COMUNE);
        String whose = own ? caller.municipality() : Objects.requireNonNullElse(comune, "");
        if (!own && whose.isEmpty()) {
            return overview(caller, model);
        }
        if (!rules.municipalities().containsKey(whose)) {
            throw new BadInput("comune", "not-resident");
        }
        MunicipalInbox.Page page = inbox.page(caller.ambito(), whose, MunicipalInbox.cursor("dopo", dopo), LINES);
        accesses.record(caller, AccessLog.Kind.SEARCH, page.caseIds(), null);
        model.addAttribute("municipality", whose);
        model.addAttribute("decides", own);
        model.addAttribute("sent", inbox.sent(caller.ambito(), whose));
        model.addAttribute("lines", page.lines());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("first", dopo == null ? null : address(own, whose, null));
        model.addAttribute("next", page.next() == null ? null : address(own, whose, page.next()));
        return "referral/inbox";
    }

    private String overview(Caller caller, Model model) {
        Map<String, MunicipalInbox.Sent> sent = inbox.sentByMunicipality(caller.ambito());
        MunicipalInbox.Sent nothing = new MunicipalInbox.Sent(0, 0, 0);
        List<Municipality> municipalities = rules.municipalities().keySet().stream()
                .map(code -> new Municipality(code, sent.getOrDefault(code, nothing)))
                .toList();
        model.addAttribute("municipalities", municipalities);
        return "referral/inbox-overview";
    }

    private static String address(boolean own, String municipality, @Nullable String after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
        if (!own) {
            address.queryParam("comune", municipality);
        }
        if (after != null) {
            address.queryParam("dopo", after);
        }
        return address.encode().toUriString();
    }

    @PostMapping("/casi/{caseId}/priorita")
    String prioritise(
            @PathVariable String caseId, @Valid @ModelAttribute("step") Prioritisation step, RedirectAttributes next) {
        CommandOutcome outcome = commands.send(step.command(caseId));
        cases.await(caseId, outcome);
        inbox.await(caseId, outcome);
        next.addFlashAttribute("notice", "referral.done.Prioritisation");
        return "redirect:" + PATH;
    }
}
