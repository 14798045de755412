package it.percorsi.referral.web;

import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.REVISORE;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.security.Caller;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has looked at a case: here, and by the other services' fragments elsewhere. */
@Controller
class AccessesPage {

    private static final int ENTRIES = 60;

    private final AccessLog log;
    private final CasePage casePage;

    AccessesPage(AccessLog log, CasePage casePage) {
        this.log = log;
        this.casePage = casePage;
    }

    @GetMapping("/casi/{caseId}/accessi")
    String show(
            Caller caller,
            @PathVariable String caseId,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long prima,
            Model model) {
        casePage.addCase(caller, caseId, model);
        List<AccessLog.Entry> found = log.about(caseId, prima, ENTRIES + 1);
        boolean more = found.size() > ENTRIES;
        List<AccessLog.Entry> shown = more ? found.subList(0, ENTRIES) : found;
        String here = "/casi/" + caseId + "/accessi";
        model.addAttribute("accesses", shown);
        model.addAttribute("earlier", more ? here + "?prima=" + shown.getLast().position() : null);
        model.addAttribute("later", prima == Long.MAX_VALUE ? null : here);
        // The other services tell it to these only.
        model.addAttribute("everywhere", caller.is(COORDINATORE, REVISORE));
        return "referral/accesses";
    }

    /** The same after recomputing the chain of the whole log. */
    @GetMapping("/casi/{caseId}/accessi/verifica")
    String verify(Caller caller, @PathVariable String caseId, Model model) {
        model.addAttribute("verification", log.verify());
        return show(caller, caseId, Long.MAX_VALUE, model);
    }
}
