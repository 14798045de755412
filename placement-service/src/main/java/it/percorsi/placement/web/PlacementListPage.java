package it.percorsi.placement.web;

import it.percorsi.placement.access.PlacementActions;
import it.percorsi.placement.access.PlacementRows;
import it.percorsi.placement.views.placements.PlacementDocument;
import it.percorsi.placement.views.placements.PlacementState;
import it.percorsi.placement.views.placements.Placements;
import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.json.Codes;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.Navigation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Placements by state, and those of one case for the case's page. */
@Controller
class PlacementListPage {

    private static final int ON_A_PAGE = 25;

    private final Placements placements;
    private final PlacementRows rows;
    private final PlacementActions actions;
    private final AccessLog accessLog;
    private final Clock clock;

    PlacementListPage(
            Placements placements, PlacementRows rows, PlacementActions actions, AccessLog accessLog, Clock clock) {
        this.placements = placements;
        this.rows = rows;
        this.actions = actions;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    @GetMapping("/inserimenti")
    String list(
            @RequestParam(name = "stato", required = false) @Nullable PlacementState wanted,
            @RequestParam(name = "dopo", required = false) @Nullable String after,
            Caller caller,
            Model model) {
        String municipality = rows.municipality(caller);
        PlacementState state = wanted == null ? PlacementState.STARTED : wanted;
        List<PlacementDocument> found = placements.due(municipality, state, after, ON_A_PAGE + 1);
        List<PlacementDocument> page = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        Map<PlacementState, Long> counts = new LinkedHashMap<>();
        Codes.known(PlacementState.class).forEach(each -> counts.put(each, placements.count(municipality, each)));
        accessLog.record(
                caller,
                AccessLog.Kind.SEARCH,
                page.stream().map(PlacementDocument::caseId).toList(),
                null);
        model.addAttribute("state", state);
        model.addAttribute("counts", counts);
        model.addAttribute("placements", page);
        model.addAttribute("names", CaseNames.path(page.stream().map(PlacementDocument::caseId)));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayPropose", actions.propose(caller));
        model.addAttribute("mayOpenCompanies", actions.follows(caller, Navigation.AZIENDE));
        if (found.size() > ON_A_PAGE) {
            model.addAttribute("next", path(state, page.getLast().due()));
        }
        if (after != null) {
            model.addAttribute("first", path(state, null));
        }
        return "placement/list";
    }

    @GetMapping("/inserimenti/frammenti/caso/{caseId}")
    String ofCase(
            @PathVariable String caseId,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Caller caller,
            Model model) {
        model.addAttribute("mayPropose", actions.propose(caller));
        model.addAttribute("caseId", caseId);
        model.addAttribute("placements", placements.ofCase(caseId));
        return htmx == null ? "placement/of-case" : "placement/of-case :: placements";
    }

    private static String path(PlacementState state, @Nullable String after) {
        UriComponentsBuilder path =
                UriComponentsBuilder.fromPath("/inserimenti").queryParam("stato", state.code());
        if (after != null) {
            path.queryParam("dopo", after);
        }
        return path.encode().toUriString();
    }
}
