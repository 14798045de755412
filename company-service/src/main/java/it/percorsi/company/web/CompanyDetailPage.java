package it.percorsi.company.web;

import it.percorsi.company.views.page.PageQueries;
import it.percorsi.company.views.placements.PlacementHeld;
import it.percorsi.company.views.placements.PlacementQueries;
import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.outages.Outage;
import it.percorsi.platform.security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page of one company (R38). */
@Controller
class CompanyDetailPage {

    private static final int PLACEMENTS = 20;

    private final PageQueries pages;
    private final PlacementQueries placements;
    private final AccessLog accessLog;
    private final Clock clock;

    CompanyDetailPage(PageQueries pages, PlacementQueries placements, AccessLog accessLog, Clock clock) {
        this.pages = pages;
        this.placements = placements;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    @GetMapping("/aziende/{companyId}")
    String company(
            @PathVariable String companyId,
            @RequestParam(required = false) @Nullable String dopo,
            Caller caller,
            Model model) {
        Optional<PlacementQueries.Page> known =
                Outage.unlessDocumentsAreAway(() -> placements.of(companyId, dopo, PLACEMENTS));
        PageQueries.Now now = known.isEmpty() ? pages.alone(companyId) : pages.of(companyId);
        PlacementQueries.Page held = known.orElse(new PlacementQueries.Page(List.of(), null));
        model.addAttribute("placementsAway", known.isEmpty());
        accessLog.record(
                caller,
                AccessLog.Kind.SEARCH,
                held.placements().stream().map(PlacementHeld::caseId).toList(),
                null);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("version", now.version());
        model.addAttribute("company", now.page().profile());
        model.addAttribute("page", now.page());
        model.addAttribute("posts", now.posts());
        model.addAttribute("current", now.page().current().orElse(null));
        model.addAttribute("lacksConvention", now.page().lacksBorsaLavoroConvention(today));
        model.addAttribute("placements", held.placements());
        model.addAttribute("namesHref", namesHref(held.placements()));
        model.addAttribute("today", today);
        if (held.next() != null) {
            model.addAttribute("nextHref", "/aziende/" + companyId + "?dopo=" + held.next());
        }
        return "company/company";
    }

    /** Persons' names are the referral-service's: it sends them for these cases. */
    private static @Nullable String namesHref(List<PlacementHeld> placements) {
        List<String> cases =
                placements.stream().map(PlacementHeld::caseId).distinct().toList();
        return cases.isEmpty()
                ? null
                : UriComponentsBuilder.fromPath("/casi/frammenti/nomi")
                        .queryParam("id", cases)
                        .encode()
                        .build()
                        .toUriString();
    }
}
