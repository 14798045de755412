package it.percorsi.referral.web;

import it.percorsi.platform.views.Seen;
import it.percorsi.platform.web.NotFound;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseQueries;
import it.percorsi.referral.views.PlacementStatus;
import it.percorsi.referral.views.TimelineEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything about one case on one page. */
@Controller
class CasePage {

    private static final int ENTRIES = 60;

    private final CaseQueries cases;
    private final MessageSourceAccessor words;
    private final Clock clock;

    CasePage(CaseQueries cases, MessageSource messages, Clock clock) {
        this.cases = cases;
        this.words = new MessageSourceAccessor(messages);
        this.clock = clock;
    }

    @GetMapping("/casi/{caseId}")
    String show(
            @PathVariable String caseId, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long prima, Model model) {
        addCase(caseId, model);
        List<TimelineEntry> entries = cases.latest(caseId, prima, ENTRIES + 1);
        boolean more = entries.size() > ENTRIES;
        List<TimelineEntry> shown = more ? entries.subList(0, ENTRIES) : entries;
        model.addAttribute("entries", shown.stream().map(StoryLine::of).toList());
        model.addAttribute(
                "earlier",
                more ? "/casi/" + caseId + "?prima=" + shown.getLast().position() : null);
        model.addAttribute("later", prima == Long.MAX_VALUE ? null : "/casi/" + caseId);
        return "referral/case";
    }

    /** What every page about a case shows of it. */
    CaseDocument addCase(String caseId, Model model) {
        Seen<CaseDocument> seen = cases.find(caseId).orElseThrow(() -> new NotFound("case", caseId));
        CaseDocument document = Objects.requireNonNull(seen.body());
        PlacementStatus placement = cases.placement(caseId).orElse(null);
        model.addAttribute("case", document);
        model.addAttribute("version", seen.lastOf(caseId));
        model.addAttribute("person", cases.person(document.personId()).orElse(null));
        model.addAttribute("placement", placement);
        model.addAttribute("steps", PathStep.of(document, placement, words));
        model.addAttribute("dueOn", cases.dueOn(document));
        model.addAttribute("today", LocalDate.now(clock));
        return document;
    }
}
