package it.percorsi.stipend.web;

import it.percorsi.events.codes.ReductionReason;
import it.percorsi.platform.json.Codes;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.web.Euro;
import it.percorsi.platform.web.NotFound;
import it.percorsi.stipend.access.StipendFields;
import it.percorsi.stipend.desk.DatesInTime;
import it.percorsi.stipend.desk.Placements;
import it.percorsi.stipend.views.months.Decision;
import it.percorsi.stipend.views.months.MonthlyStipend;
import it.percorsi.stipend.views.months.Months;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one stipend shows. */
@Component
final class StipendModel {

    private final Months months;
    private final Placements placements;
    private final StipendFields fields;
    private final DatesInTime dates;
    private final MessageSource messages;

    StipendModel(
            Months months, Placements placements, StipendFields fields, DatesInTime dates, MessageSource messages) {
        this.months = months;
        this.placements = placements;
        this.fields = fields;
        this.dates = dates;
        this.messages = messages;
    }

    MonthlyStipend find(String stipendId) {
        return months.find(stipendId).orElseThrow(() -> new NotFound("stipend", stipendId));
    }

    /** The page as it is opened. */
    String page(String stipendId, Caller caller, Model model) {
        Seen<MonthlyStipend> seen = months.findSeen(stipendId).orElseThrow(() -> new NotFound("stipend", stipendId));
        MonthlyStipend stipend = Objects.requireNonNull(seen.body());
        model.addAttribute("version", Collections.max(seen.seen().values()));
        return page(stipend, opened(stipend), Map.of(), caller, model);
    }

    /** The page with what was written and what has to be mended. */
    String page(MonthlyStipend stipend, DecisionForm form, Map<String, String> errors, Caller caller, Model model) {
        facts(stipend, caller, model);
        // The form repeats the tutor's words: whoever may not decide gets none.
        if (fields.may(caller).decide()) {
            model.addAttribute("form", form);
        }
        model.addAttribute("reasons", Codes.known(ReductionReason.class));
        Map<String, String> sentences = new TreeMap<>();
        errors.forEach((field, key) -> sentences.put(field, text(key)));
        model.addAttribute("errors", sentences);
        return "stipend/stipend";
    }

    /** What every page about one stipend shows of it. */
    void facts(MonthlyStipend stipend, Caller caller, Model model) {
        model.addAttribute("stipend", fields.of(caller, stipend));
        model.addAttribute("may", fields.may(caller));
        model.addAttribute("explanation", Explanation.of(stipend));
        model.addAttribute("placement", placements.find(stipend.placementId()).orElse(null));
        model.addAttribute("today", dates.today());
        model.addAttribute("names", NamesOfCases.href(List.of(stipend.caseId())));
    }

    private DecisionForm opened(MonthlyStipend stipend) {
        Decision decision = stipend.decision();
        if (decision != null) {
            return new DecisionForm(
                    decision.reductionCents() == 0 ? "whole" : "reduce",
                    decision.reductionCents() == 0 ? "" : Euro.written(decision.reductionCents()),
                    decision.reasons(),
                    decision.note(),
                    decision.tutor(),
                    dates.today());
        }
        boolean proposed = stipend.proposedReductionCents() > 0;
        return new DecisionForm(
                null,
                proposed ? Euro.written(stipend.proposedReductionCents()) : "",
                proposed ? List.of(ReductionReason.UNJUSTIFIED_ABSENCES) : List.of(),
                "",
                stipend.tutor(),
                dates.today());
    }

    private String text(String key) {
        return String.valueOf(messages.getMessage(key, null, key, LocaleContextHolder.getLocale()));
    }
}
