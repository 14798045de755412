package it.percorsi.placement.web;

import it.percorsi.platform.access.AccessLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has looked at a case's placements, for the case's page of accesses. */
@Controller
class AccessesFragment {

    private static final int ON_A_PAGE = 50;

    private final AccessLog accessLog;

    AccessesFragment(AccessLog accessLog) {
        this.accessLog = accessLog;
    }

    @GetMapping("/inserimenti/frammenti/accessi/{caseId}")
    String accesses(
            @PathVariable String caseId,
            @RequestParam(name = "prima", defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        var entries = accessLog.about(caseId, before, ON_A_PAGE);
        model.addAttribute("caseId", caseId);
        model.addAttribute("accesses", entries);
        if (entries.size() == ON_A_PAGE) {
            model.addAttribute("older", entries.getLast().position());
        }
        return htmx == null ? "placement/accesses" : "placement/accesses :: accesses";
    }
}
