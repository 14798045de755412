package it.percorsi.referral.web;

import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.events.codes.Category;
import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.BadInput;
import it.percorsi.referral.access.CaseRows;
import it.percorsi.referral.access.NameSearch;
import it.percorsi.referral.views.CaseQueries;
import it.percorsi.referral.views.CaseState;
import it.percorsi.referral.views.Cursor;
import it.percorsi.referral.views.Reach;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The work list: whose turn it is, and by when. */
@Controller
class WorkListPage {

    private static final int LINES = 40;
    private static final int MOST_NAMES = 100;

    private final CaseQueries cases;
    private final Choices choices;
    private final Clock clock;
    private final CaseRows rows;
    private final AccessLog accesses;
    private final NameSearch names;

    WorkListPage(CaseQueries cases, Choices choices, Clock clock, CaseRows rows, AccessLog accesses, NameSearch names) {
        this.cases = cases;
        this.choices = choices;
        this.clock = clock;
        this.rows = rows;
        this.accesses = accesses;
        this.names = names;
    }

    @GetMapping("/casi")
    String list(
            Caller caller,
            @RequestParam(required = false) @Nullable CaseState stato,
            @RequestParam(required = false) @Nullable String comune,
            @RequestParam(required = false) @Nullable Category categoria,
            @RequestParam(defaultValue = "") String cerca,
            @RequestParam(required = false) @Nullable String dopo,
            Model model) {
        String municipality = comune == null || comune.isEmpty() ? null : comune;
        Reach reach = rows.reach(caller);
        NameSearch.Found found = cerca.isBlank() ? null : names.find(caller, cerca);
        CaseQueries.Page page = cases.workList(
                new CaseQueries.Filter(reach, stato, municipality, categoria, found == null ? null : found.persons()),
                cursor(dopo),
                LINES);
        accesses.record(caller, AccessLog.Kind.SEARCH, page.caseIds(), null);
        UriComponentsBuilder here = UriComponentsBuilder.fromPath("/casi");
        if (stato != null) {
            here.queryParam("stato", stato.code());
        }
        if (municipality != null) {
            here.queryParam("comune", municipality);
        }
        if (categoria != null) {
            here.queryParam("categoria", categoria.code());
        }
        if (found != null) {
            // Braces would be read as variables of the address.
            here.queryParam("cerca", cerca.replaceAll("[{}]", ""));
        }
        model.addAttribute("maySearch", NameSearch.allows(caller));
        model.addAttribute("search", cerca);
        model.addAttribute("tooMany", found != null && found.more());
        model.addAttribute("lines", page.lines());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("states", choices.of(CaseState.class));
        model.addAttribute("municipalities", choices.municipalities(reach.everything() ? "" : reach.municipality()));
        model.addAttribute("mayRefer", caller.is(OPERATORE, COORDINATORE, COMUNE, SERVIZIO));
        model.addAttribute("mayImport", caller.is(COORDINATORE));
        model.addAttribute("categories", choices.categories());
        model.addAttribute("state", stato == null ? null : stato.code());
        model.addAttribute("municipality", municipality);
        model.addAttribute("category", categoria == null ? null : categoria.code());
        model.addAttribute("first", dopo == null ? null : here.encode().toUriString());
        model.addAttribute(
                "next",
                page.next() == null
                        ? null
                        : here.cloneBuilder()
                                .queryParam("dopo", page.next())
                                .encode()
                                .toUriString());
        return "referral/work-list";
    }

    /** The names of the persons of some cases, for pages of services that know cases by id only. */
    @GetMapping("/casi/frammenti/nomi")
    String names(Caller caller, @RequestParam List<String> id, Model model) {
        Map<String, String> names = cases.names(rows.named(caller, id.subList(0, Math.min(id.size(), MOST_NAMES))));
        accesses.record(caller, AccessLog.Kind.SEARCH, names.keySet(), null);
        model.addAttribute("names", names);
        return "referral/names";
    }

    private static @Nullable Cursor cursor(@Nullable String after) {
        try {
            return after == null ? null : Cursor.read(after);
        } catch (IllegalArgumentException unreadable) {
            throw new BadInput("dopo", "unreadable");
        }
    }
}
