package it.percorsi.stipend.web;

import it.percorsi.platform.access.AccessLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Who looked at the money of a case, for the page of the case; a whole page when it is opened alone. */
@Controller
public class AccessesFragment {

    private static final int LATEST = 100;

    private final AccessLog log;

    AccessesFragment(AccessLog log) {
        this.log = log;
    }

    @GetMapping("/rimborsi/frammenti/accessi/{caseId}")
    String ofCase(
            @PathVariable String caseId,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        model.addAttribute("caseId", caseId);
        model.addAttribute("accesses", log.about(caseId, Long.MAX_VALUE, LATEST));
        return htmx == null ? "stipend/accesses" : "stipend/accesses :: accesses";
    }
}
