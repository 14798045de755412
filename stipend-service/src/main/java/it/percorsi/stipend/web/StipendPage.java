package it.percorsi.stipend.web;

import it.percorsi.platform.security.Caller;
import it.percorsi.stipend.desk.DatesInTime;
import it.percorsi.stipend.desk.StipendDesk;
import it.percorsi.stipend.stipends.StipendId;
import it.percorsi.stipend.views.months.MonthlyStipend;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One stipend: explained, decided by the tutor with the consequences in sight, approved. */
@Controller
@RequestMapping("/rimborsi/{stipendId}")
public class StipendPage {

    private final StipendDesk desk;
    private final StipendModel page;
    private final DatesInTime dates;

    StipendPage(StipendDesk desk, StipendModel page, DatesInTime dates) {
        this.desk = desk;
        this.page = page;
        this.dates = dates;
    }

    @GetMapping
    String show(@PathVariable String stipendId, Caller caller, Model model) {
        return page.page(stipendId, caller, model);
    }

    /** Shows what the decision would do; nothing is decided yet. */
    @PostMapping("/decisione/conferma")
    String consequences(
            @PathVariable String stipendId,
            @ModelAttribute DecisionForm form,
            @RequestParam(name = "modifica", required = false) @Nullable String change,
            @RequestParam(name = "_version", required = false) @Nullable String seen,
            Caller caller,
            Model model) {
        // What the person had on the page when beginning to decide goes with the decision to its end.
        model.addAttribute("version", seen);
        MonthlyStipend stipend = page.find(stipendId);
        DecisionDraft draft = DecisionDraft.of(form, stipend, dates.today());
        if (change != null || !draft.errors().isEmpty()) {
            return page.page(stipend, form, draft.errors(), caller, model);
        }
        page.facts(stipend, caller, model);
        model.addAttribute("draft", draft);
        model.addAttribute("form", form);
        return "stipend/decision";
    }

    /** A refused decision comes back here by the browser's way, and goes on to the stipend with its reason. */
    @GetMapping("/decisione/conferma")
    String backToStipend(@PathVariable String stipendId, Model model, RedirectAttributes redirect) {
        redirect.addFlashAttribute("refusal", model.getAttribute("refusal"));
        return "redirect:/rimborsi/" + StipendId.of(stipendId).text();
    }

    @PostMapping("/decisione")
    String decide(
            @PathVariable String stipendId,
            @ModelAttribute DecisionForm form,
            @RequestParam(name = "_version", required = false) @Nullable String seen,
            Caller caller,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("version", seen);
        MonthlyStipend stipend = page.find(stipendId);
        DecisionDraft draft = DecisionDraft.of(form, stipend, dates.today());
        if (!draft.errors().isEmpty()) {
            return page.page(stipend, form, draft.errors(), caller, model);
        }
        StipendId id = StipendId.of(stipendId);
        LocalDate decidedOn = Objects.requireNonNull(draft.decidedOn());
        if (draft.whole()) {
            desk.leaveWhole(id, draft.note(), draft.tutor(), decidedOn);
        } else {
            desk.reduce(id, draft.reductionCents(), draft.reasons(), draft.note(), draft.tutor(), decidedOn);
        }
        redirect.addFlashAttribute("notice", draft.whole() ? "stipend.notice.left-whole" : "stipend.notice.reduced");
        return "redirect:/rimborsi/" + id.text();
    }

    @PostMapping("/approvazione")
    String approve(
            @PathVariable String stipendId,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate approvedOn,
            @RequestParam long payableCents,
            RedirectAttributes redirect) {
        StipendId id = StipendId.of(stipendId);
        desk.approve(id, payableCents, approvedOn == null ? dates.today() : approvedOn);
        redirect.addFlashAttribute("notice", "stipend.notice.approved");
        return "redirect:/rimborsi/" + id.text();
    }
}
