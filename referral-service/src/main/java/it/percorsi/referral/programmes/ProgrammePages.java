package it.percorsi.referral.programmes;

import it.percorsi.platform.security.AccessRules;
import it.percorsi.platform.security.Caller;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Funded programmes: which there are, how far each is used and by whom, and how a coordinator opens, changes, ends one. */
@Controller
class ProgrammePages {

    private static final String ALL = "/programmi";
    private static final String NEW = ALL + "/nuovo";
    private static final String ONE = ALL + "/{programmeId}";
    private static final String CHANGE = ONE + "/modifica";
    private static final String END = ONE + "/chiusura";
    private static final int LINES = 50;

    private final Programmes programmes;
    private final CasePaths paths;
    private final ProgrammeTemplate template;
    private final AccessRules rules;
    private final Clock clock;

    ProgrammePages(Programmes programmes, CasePaths paths, ProgrammeTemplate template, AccessRules rules, Clock clock) {
        this.programmes = programmes;
        this.paths = paths;
        this.template = template;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping(ALL)
    String all(Caller caller, Model model) {
        model.addAttribute("programmes", programmes.all(caller.ambito()));
        model.addAttribute("mayOpen", rules.admits(caller, "GET", NEW));
        return "referral/programmes";
    }

    @GetMapping(NEW)
    @SuppressWarnings("unchecked") // PageModel puts it there
    String form(Model model) {
        model.addAttribute(
                "phases",
                model.getAttribute("written") instanceof Map<?, ?> written && !written.isEmpty()
                        ? PhaseLine.written((Map<String, List<String>>) written)
                        : PhaseLine.of(template.template()));
        return "referral/programme-new";
    }

    @PostMapping(NEW)
    String open(Caller caller, @Valid @ModelAttribute("step") ProgrammeForm form, RedirectAttributes next) {
        return done(programmes.open(caller, form.programme()).programmeId(), "opened", next);
    }

    @GetMapping(ONE)
    String one(
            Caller caller,
            @PathVariable String programmeId,
            @RequestParam(required = false) @Nullable String dopo,
            Model model) {
        ProgrammeInUse used = addTo(model, caller, programmeId);
        CasePaths.Page page = paths.of(caller, programmeId, dopo, LINES);
        model.addAttribute("lines", page.lines());
        model.addAttribute("first", dopo == null ? null : ALL + "/" + programmeId);
        model.addAttribute("next", page.next() == null ? null : ALL + "/" + programmeId + "?dopo=" + page.next());
        boolean coordinates = rules.admits(caller, "GET", CHANGE);
        model.addAttribute("mayChange", coordinates && used.programme().endedOn() == null);
        model.addAttribute("mayEnd", coordinates && used.programme().endedOn() == null);
        return "referral/programme";
    }

    @GetMapping(CHANGE)
    String changeForm(Caller caller, @PathVariable String programmeId, Model model) {
        addTo(model, caller, programmeId);
        model.addAttribute("step", "modifica");
        return "referral/programme-step";
    }

    @PostMapping(CHANGE)
    String change(
            @PathVariable String programmeId,
            @Valid @ModelAttribute("step") ProgrammeSteps.Change change,
            RedirectAttributes next) {
        programmes.change(programmeId, change);
        return done(programmeId, "changed", next);
    }

    @GetMapping(END)
    String endForm(Caller caller, @PathVariable String programmeId, Model model) {
        addTo(model, caller, programmeId);
        model.addAttribute("step", "chiusura");
        return "referral/programme-step";
    }

    @PostMapping(END)
    String end(
            @PathVariable String programmeId,
            @Valid @ModelAttribute("step") ProgrammeSteps.End end,
            RedirectAttributes next) {
        programmes.end(programmeId, end);
        return done(programmeId, "ended", next);
    }

    private ProgrammeInUse addTo(Model model, Caller caller, String programmeId) {
        ProgrammeInUse used = programmes.used(caller.ambito(), programmeId);
        model.addAttribute("version", programmes.version(caller.ambito(), programmeId));
        model.addAttribute("used", used);
        model.addAttribute("today", LocalDate.now(clock));
        return used;
    }

    private static String done(String programmeId, String what, RedirectAttributes next) {
        next.addFlashAttribute("notice", "referral.programme.done." + what);
        return "redirect:" + ALL + "/" + programmeId;
    }
}
