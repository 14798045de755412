package it.percorsi.referral.web;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.access.CaseRows;
import it.percorsi.referral.views.Reach;
import it.percorsi.referral.views.WaitingList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The waiting list: who is to be served next, and how long each has been waiting. */
@Controller
class WaitingListPage {

    private static final String PATH = "/casi/lista-attesa";

    private final WaitingList waitingList;
    private final CaseRows rows;
    private final AccessLog accesses;

    WaitingListPage(WaitingList waitingList, CaseRows rows, AccessLog accesses) {
        this.waitingList = waitingList;
        this.rows = rows;
        this.accesses = accesses;
    }

    @GetMapping(PATH)
    String list(Caller caller, @RequestParam(required = false) @Nullable String dopo, Model model) {
        Reach reach = rows.reach(caller);
        WaitingList.Page page = waitingList.page(reach, waitingList.after(reach, "dopo", dopo), WaitingList.MOST);
        accesses.record(caller, AccessLog.Kind.SEARCH, page.caseIds(), null);
        model.addAttribute("order", waitingList.order());
        model.addAttribute("lines", page.lines());
        model.addAttribute("first", dopo == null ? null : PATH);
        model.addAttribute(
                "next",
                page.next() == null
                        ? null
                        : UriComponentsBuilder.fromPath(PATH)
                                .queryParam("dopo", page.next())
                                .encode()
                                .toUriString());
        return "referral/waiting-list";
    }
}
