package it.percorsi.placement.web;

import it.percorsi.placement.views.placements.PlacementDocument;
import it.percorsi.placement.views.placements.PlacementState;
import it.percorsi.placement.views.placements.Placements;
import it.percorsi.platform.json.Codes;
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
    private final Clock clock;

    PlacementListPage(Placements placements, Clock clock) {
        this.placements = placements;
        this.clock = clock;
    }

    @GetMapping("/inserimenti")
    String list(
            @RequestParam(name = "stato", required = false) @Nullable PlacementState wanted,
            @RequestParam(name = "dopo", required = false) @Nullable String after,
            Model model) {
        PlacementState state = wanted == null ? PlacementState.STARTED : wanted;
        List<PlacementDocument> found = placements.due(state, after, ON_A_PAGE + 1);
        List<PlacementDocument> page = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        Map<PlacementState, Long> counts = new LinkedHashMap<>();
        Codes.known(PlacementState.class).forEach(each -> counts.put(each, placements.count(each)));
        model.addAttribute("state", state);
        model.addAttribute("counts", counts);
        model.addAttribute("placements", page);
        model.addAttribute("names", CaseNames.path(page.stream().map(PlacementDocument::caseId)));
        model.addAttribute("today", LocalDate.now(clock));
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
            Model model) {
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
