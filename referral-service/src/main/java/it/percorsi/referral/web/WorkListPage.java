package it.percorsi.referral.web;

import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.REVISORE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.exports.TableFormat;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.absence.Absences;
import it.percorsi.referral.access.CaseFields;
import it.percorsi.referral.access.CaseRows;
import it.percorsi.referral.access.NameSearch;
import it.percorsi.referral.programmes.Programmes;
import it.percorsi.referral.route.MunicipalInbox;
import it.percorsi.referral.transfer.Transfers;
import it.percorsi.referral.views.CaseQueries;
import it.percorsi.referral.views.CaseSort;
import it.percorsi.referral.views.CaseState;
import it.percorsi.referral.views.Reach;
import it.percorsi.referral.views.WorkList;
import it.percorsi.referral.worklist.Narrowing;
import it.percorsi.referral.worklist.SavedViews;
import it.percorsi.referral.worklist.WorkListQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The work list: whose turn it is, and by when. */
@Controller
class WorkListPage {

    private static final String PATH = "/casi";
    private static final int LINES = 40;
    private static final int MOST_NAMES = 100;

    private final WorkList list;
    private final CaseQueries cases;
    private final SavedViews views;
    private final Choices choices;
    private final Clock clock;
    private final CaseRows rows;
    private final Narrowing narrowing;
    private final AccessLog accesses;
    private final MunicipalInbox inbox;
    private final Transfers transfers;
    private final Programmes programmes;
    private final Absences absences;

    WorkListPage(
            WorkList list,
            CaseQueries cases,
            SavedViews views,
            Choices choices,
            Clock clock,
            CaseRows rows,
            Narrowing narrowing,
            AccessLog accesses,
            MunicipalInbox inbox,
            Transfers transfers,
            Programmes programmes,
            Absences absences) {
        this.list = list;
        this.cases = cases;
        this.views = views;
        this.choices = choices;
        this.clock = clock;
        this.rows = rows;
        this.narrowing = narrowing;
        this.accesses = accesses;
        this.inbox = inbox;
        this.transfers = transfers;
        this.programmes = programmes;
        this.absences = absences;
    }

    /** A kept view above the list. */
    record ViewLink(String name, String href, boolean current) {}

    /** Whoever opens the list without asking for anything gets the view that they prefer. */
    @GetMapping(PATH)
    String list(
            Caller caller,
            ListParameters asked,
            @RequestParam(required = false) @Nullable String dopo,
            @RequestParam(defaultValue = "false") boolean tutti,
            @RequestParam Map<String, String> everything,
            Model model) {
        WorkListQuery query =
                everything.isEmpty() ? views.preferred(caller.user()).orElse(WorkListQuery.EVERYTHING) : asked.query();
        Reach reach = rows.reach(caller);
        Narrowing.Narrowed narrowed = narrowing.of(caller, query);
        WorkList.Page page = list.page(narrowed.filter(), query.order(), query.after("dopo", dopo), LINES);
        accesses.record(caller, AccessLog.Kind.SEARCH, page.caseIds(), null);
        model.addAttribute("lines", page.lines());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayRefer", caller.is(OPERATORE, COORDINATORE, COMUNE, SERVIZIO));
        model.addAttribute("mayImport", caller.is(COORDINATORE));
        model.addAttribute("mayAssign", caller.is(COORDINATORE));
        model.addAttribute("asked", ListParameters.of(query));
        model.addAttribute("order", query.order());
        model.addAttribute("mayReadInbox", caller.is(COORDINATORE, COMUNE));
        model.addAttribute("mayReadProgrammes", caller.is(OPERATORE, COORDINATORE, REVISORE));
        model.addAttribute(
                "toEndorse", caller.is(COMUNE) ? inbox.awaiting(caller.ambito(), caller.municipality()) : 0L);
        model.addAttribute(
                "toTakeOver", caller.is(COMUNE) ? transfers.awaiting(caller.ambito(), caller.municipality()) : 0L);
        model.addAttribute("covered", absences.coveredBy(caller.user()));
        addChoices(caller, reach, model);
        addLinks(caller, query, dopo, page.next(), model);
        model.addAttribute("allChosen", tutti);
        model.addAttribute("maySearch", NameSearch.allows(caller));
        model.addAttribute("tooMany", narrowed.tooMany());
        return "referral/work-list";
    }

    private void addChoices(Caller caller, Reach reach, Model model) {
        model.addAttribute("states", choices.of(CaseState.class));
        model.addAttribute("municipalities", choices.municipalities(reach.everything() ? "" : reach.municipality()));
        model.addAttribute("categories", choices.categories());
        model.addAttribute("instruments", choices.instruments());
        model.addAttribute("orders", choices.of(CaseSort.class));
        model.addAttribute(
                "programmes", reach.everything() ? programmes.names(caller.ambito()) : Map.<String, String>of());
        Map<String, String> followers = new LinkedHashMap<>();
        if (caller.is(OPERATORE)) {
            followers.put(ListParameters.MINE, choices.text("referral.filter.follower.me"));
        }
        // Who sees their own cases only has no use for the names of all operators.
        if (reach.everything()) {
            followers.put(ListParameters.NOBODY, choices.text("referral.filter.follower.none"));
            list.operators(caller.ambito()).forEach(operator -> followers.put(operator.user(), operator.name()));
        }
        model.addAttribute("followers", followers);
    }

    private void addLinks(
            Caller caller, WorkListQuery query, @Nullable String after, @Nullable String next, Model model) {
        model.addAttribute(
                "views",
                views.of(caller.user()).stream()
                        .map(view -> new ViewLink(
                                view.name(),
                                SavedViewPages.href(view),
                                view.query().equals(query)))
                        .toList());
        Map<String, String> files = new LinkedHashMap<>();
        for (TableFormat format : TableFormat.values()) {
            files.put(format.code(), ListParameters.address("/casi/esporta", query, "formato", format.code()));
        }
        model.addAttribute("files", files);
        model.addAttribute(
                "chooseAll",
                after == null
                        ? ListParameters.address(PATH, query, "tutti", "true")
                        : ListParameters.address(PATH, query, "dopo", after, "tutti", "true"));
        model.addAttribute("first", after == null ? null : ListParameters.address(PATH, query, "vista", "prima"));
        model.addAttribute("next", next == null ? null : ListParameters.address(PATH, query, "dopo", next));
    }

    /** The names of the persons of some cases, for pages of services that know cases by id only. */
    @GetMapping("/casi/frammenti/nomi")
    String names(Caller caller, @RequestParam List<String> id, Model model) {
        Map<String, String> names = cases.names(
                rows.named(caller, id.subList(0, Math.min(id.size(), MOST_NAMES))), CaseFields.asOne(caller));
        accesses.record(caller, AccessLog.Kind.SEARCH, names.keySet(), null);
        model.addAttribute("names", names);
        return "referral/names";
    }
}
