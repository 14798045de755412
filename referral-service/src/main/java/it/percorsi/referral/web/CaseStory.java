package it.percorsi.referral.web;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.outages.Outage;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.access.CaseFields;
import it.percorsi.referral.views.CaseQueries;
import it.percorsi.referral.views.TimelineEntry;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The story on a case's page, which looks for news by itself while it is open. Asking whether there are any is one small
 * question that shows nothing and is no look at the case; what is then shown is one, and is kept as such.
 */
@Controller
class CaseStory {

    static final String NEWS = "/casi/{caseId}/storia";

    private static final int ENTRIES = 60;
    /** A page that nobody looks at any more must not hold its session open: shorter than sessions may idle. */
    private static final Duration WATCHED = Duration.ofMinutes(20);

    private final CaseQueries cases;
    private final AccessLog accesses;
    private final Clock clock;

    CaseStory(CaseQueries cases, AccessLog accesses, Clock clock) {
        this.cases = cases;
        this.accesses = accesses;
        this.clock = clock;
    }

    /** Adds the story, from the latest event back, before a position (Long.MAX_VALUE for the latest). */
    void add(Caller caller, String caseId, long before, Model model) {
        Optional<List<TimelineEntry>> told =
                Outage.unlessDocumentsAreAway(() -> cases.latest(caseId, before, ENTRIES + 1));
        List<TimelineEntry> entries = CaseFields.shown(caller, told.orElse(List.of()));
        boolean more = entries.size() > ENTRIES;
        List<TimelineEntry> shown = more ? entries.subList(0, ENTRIES) : entries;
        boolean latest = before == Long.MAX_VALUE;
        model.addAttribute("storyAway", told.isEmpty());
        model.addAttribute("entries", shown.stream().map(StoryLine::of).toList());
        model.addAttribute(
                "earlier",
                more ? "/casi/" + caseId + "?prima=" + shown.getLast().position() : null);
        model.addAttribute("later", latest ? null : "/casi/" + caseId);
        model.addAttribute("casePage", "/casi/" + caseId);
        model.addAttribute(
                "watch",
                latest
                        ? "/casi/%s/storia?dopo=%d&fino=%d"
                                .formatted(
                                        caseId,
                                        shown.isEmpty() ? -1 : shown.getFirst().position(),
                                        clock.instant().plus(WATCHED).getEpochSecond())
                        : null);
    }

    /**
     * The story again, if there is something after a position; no content otherwise. After a moment, in seconds of the
     * epoch, it is given once more to a page that then no longer asks.
     */
    @GetMapping(NEWS)
    @Nullable
    ModelAndView news(
            Caller caller,
            @PathVariable String caseId,
            @RequestParam long dopo,
            @RequestParam long fino,
            Model model,
            HttpServletResponse response) {
        boolean over = clock.instant().getEpochSecond() > fino;
        if (!over && !hasNews(caseId, dopo)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        accesses.record(caller, AccessLog.Kind.VIEW, List.of(caseId), null);
        add(caller, caseId, Long.MAX_VALUE, model);
        model.addAttribute("told", over ? "referral.case.story.rests" : "referral.case.story.changed");
        if (over) {
            model.addAttribute("watch", null);
        }
        return new ModelAndView("referral/case-story :: story", model.asMap());
    }

    /** None while the document store is away: the page goes on asking. */
    private boolean hasNews(String caseId, long after) {
        return Outage.unlessDocumentsAreAway(
                        () -> !cases.timeline(caseId, after, 1).isEmpty())
                .orElse(false);
    }
}
