package it.percorsi.referral.absence;

import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;

import it.percorsi.platform.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
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

/** The absences of operators: planned once it was seen what they mean, shortened, called off (R32). */
@Controller
@RequestMapping(AbsencePages.PATH)
class AbsencePages {

    static final String PATH = "/calendario/assenze";

    private final AbsenceDesk desk;
    private final Clock clock;

    AbsencePages(AbsenceDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** An absence as it is written. */
    record Draft(
            @Nullable @Size(max = 120) String operatore,
            @NotNull LocalDate dal,
            @NotNull LocalDate al,
            @NotBlank @Size(max = 120) String sostituto) {

        AbsenceSteps.Plan plan() {
            return new AbsenceSteps.Plan(operatore, dal, al, sostituto);
        }
    }

    /** Back earlier. */
    record Return(@NotNull LocalDate al) {}

    @GetMapping
    String list(Caller caller, Model model) {
        AbsenceDesk.Overview overview = desk.overview();
        model.addAttribute("open", overview.open());
        model.addAttribute("past", overview.past());
        model.addAttribute("today", today());
        model.addAttribute("user", caller.user());
        model.addAttribute("all", caller.is(COORDINATORE));
        return "referral/absences";
    }

    @GetMapping("/nuova")
    String form(Caller caller, Model model) {
        boolean all = caller.is(COORDINATORE);
        Map<String, String> colleagues = desk.colleagues(caller);
        model.addAttribute("operators", all ? colleagues : Map.of());
        model.addAttribute("self", caller.is(OPERATORE) ? caller.user() : null);
        if (!all) {
            colleagues.remove(caller.user());
        }
        model.addAttribute("substitutes", colleagues);
        return "referral/absence-new";
    }

    /** What it would mean; nothing has changed yet. */
    @PostMapping("/anteprima")
    String preview(Caller caller, @Valid @ModelAttribute("draft") Draft draft, Model model) {
        Absence absence = desk.check(caller, draft.plan());
        model.addAttribute("draft", draft);
        model.addAttribute("absence", absence);
        model.addAttribute("meaning", desk.meaning(caller, absence));
        model.addAttribute("today", today());
        return "referral/absence-preview";
    }

    @PostMapping
    String plan(Caller caller, @Valid @ModelAttribute("draft") Draft draft, RedirectAttributes next) {
        return to(desk.plan(caller, draft.plan()).absenceId(), "planned", next);
    }

    @GetMapping("/{absenceId}")
    String show(Caller caller, @PathVariable String absenceId, Model model) {
        Absences.Versioned found = desk.find(absenceId);
        Absence absence = found.absence();
        boolean open = absence.isOpen(today());
        boolean may = open && AbsenceDesk.mayChange(caller, absence);
        model.addAttribute("absence", absence);
        model.addAttribute("version", found.version());
        model.addAttribute("open", open);
        model.addAttribute("mayShorten", may && absence.firstDay().isBefore(absence.lastDay()));
        model.addAttribute("mayCallOff", may && !absence.hasBegun(today()));
        if (open) {
            model.addAttribute("meaning", desk.meaning(caller, absence));
        }
        model.addAttribute("today", today());
        return "referral/absence";
    }

    @PostMapping("/{absenceId}/rientro")
    String shorten(
            Caller caller,
            @PathVariable String absenceId,
            @Valid @ModelAttribute("return") Return back,
            RedirectAttributes next) {
        desk.shorten(caller, absenceId, back.al());
        return to(absenceId, "shortened", next);
    }

    @PostMapping("/{absenceId}/annulla")
    String callOff(Caller caller, @PathVariable String absenceId, RedirectAttributes next) {
        desk.callOff(caller, absenceId);
        return to(absenceId, "called-off", next);
    }

    @PostMapping("/{absenceId}/appuntamenti")
    String handOver(Caller caller, @PathVariable String absenceId, RedirectAttributes next) {
        return to(absenceId, desk.handOver(caller, absenceId) == 0 ? "nothing-handed-over" : "handed-over", next);
    }

    private static String to(String absenceId, String what, RedirectAttributes next) {
        next.addFlashAttribute("notice", "referral.absences.done." + what);
        return "redirect:" + PATH + "/" + absenceId;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
