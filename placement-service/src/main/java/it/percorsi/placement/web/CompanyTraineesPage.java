package it.percorsi.placement.web;

import it.percorsi.placement.calendar.WorkingPeriod;
import it.percorsi.placement.views.placements.PlacementDocument;
import it.percorsi.placement.views.placements.Placements;
import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** A company's own trainees, for its referent: who works there at present, and this month's register of each. */
@Controller
class CompanyTraineesPage {

    private static final int ON_A_PAGE = 25;

    private final Placements placements;
    private final AccessLog accessLog;
    private final Clock clock;

    CompanyTraineesPage(Placements placements, AccessLog accessLog, Clock clock) {
        this.placements = placements;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * A trainee as the company sees one: when, with whom, and which register.
     *
     * @param caseId the case, by which the name is asked for
     * @param from first day
     * @param to last day
     * @param tutor SISL tutor
     * @param month the month to write into: this one, or the nearest that the placement has
     * @param register address of that month's register
     */
    record Trainee(String caseId, LocalDate from, LocalDate to, String tutor, YearMonth month, String register) {

        static Trainee of(PlacementDocument placement, LocalDate today) {
            WorkingPeriod period = placement.period().orElseThrow();
            LocalDate from = period.from();
            LocalDate to = period.to();
            LocalDate day = today.isBefore(from) ? from : today.isAfter(to) ? to : today;
            YearMonth month = YearMonth.from(day);
            return new Trainee(
                    placement.caseId(),
                    from,
                    to,
                    placement.plan().tutor(),
                    month,
                    "/presenze/" + placement.placementId() + "/" + month);
        }
    }

    @GetMapping("/presenze")
    String trainees(@RequestParam(name = "dopo", required = false) @Nullable String after, Caller caller, Model model) {
        List<PlacementDocument> found = placements.runningAt(caller.company(), after, ON_A_PAGE + 1);
        List<PlacementDocument> page = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        List<String> cases = page.stream().map(PlacementDocument::caseId).toList();
        accessLog.record(caller, AccessLog.Kind.SEARCH, cases, null);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "trainees",
                page.stream().map(placement -> Trainee.of(placement, today)).toList());
        model.addAttribute("names", CaseNames.path(cases.stream()));
        if (found.size() > ON_A_PAGE) {
            model.addAttribute("next", path(page.getLast().due()));
        }
        if (after != null) {
            model.addAttribute("first", "/presenze");
        }
        return "placement/trainees";
    }

    private static String path(String after) {
        return UriComponentsBuilder.fromPath("/presenze")
                .queryParam("dopo", after)
                .encode()
                .toUriString();
    }
}
