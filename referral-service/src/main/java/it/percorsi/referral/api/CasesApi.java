package it.percorsi.referral.api;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.DeclineReason;
import it.percorsi.events.codes.Instrument;
import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.outages.Outage;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.web.NotFound;
import it.percorsi.referral.access.BreakGlass;
import it.percorsi.referral.access.CaseFields;
import it.percorsi.referral.clock.CaseClock;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseLife;
import it.percorsi.referral.views.CaseQueries;
import it.percorsi.referral.views.CaseState;
import it.percorsi.referral.views.PersonCard;
import it.percorsi.referral.views.PlacementStatus;
import it.percorsi.referral.views.TimelineEntry;
import it.percorsi.referral.views.WaitingList;
import it.percorsi.referral.views.WorkList;
import it.percorsi.referral.worklist.Narrowing;
import it.percorsi.referral.worklist.WorkListQuery;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases: the list, one case, its story, and the steps that take it on. */
@RestController
@RequestMapping("/api/v1/cases")
class CasesApi {

    private static final String REASON = "X-Access-Reason";
    private static final int MOST_LINES = 100;
    private static final int MOST_ENTRIES = 500;

    private final TakenSteps steps;
    private final CaseQueries cases;
    private final WorkList list;
    private final Narrowing narrowing;
    private final WaitingList waitingList;
    private final BreakGlass breakGlass;
    private final AccessLog accesses;

    CasesApi(
            TakenSteps steps,
            CaseQueries cases,
            WorkList list,
            Narrowing narrowing,
            WaitingList waitingList,
            BreakGlass breakGlass,
            AccessLog accesses) {
        this.steps = steps;
        this.cases = cases;
        this.list = list;
        this.narrowing = narrowing;
        this.waitingList = waitingList;
        this.breakGlass = breakGlass;
        this.accesses = accesses;
    }

    /**
     * A case with its person and its clocks as they stand today (R27, R28); {@code waitingPosition} is 0 for a case that
     * does not wait; {@code healthShown} says whether its health details are for the caller.
     */
    record CaseAnswer(
            CaseDocument document,
            @Nullable PersonCard person,
            @Nullable LocalDate dueOn,
            List<CaseClock> clocks,
            long waitingPosition,
            boolean healthShown) {}

    /** A line of the list. */
    record CaseLine(
            String caseId,
            @Nullable String name,
            String municipality,
            Category category,
            CaseState state,
            LocalDate since,
            LocalDate referredOn,
            @Nullable LocalDate dueOn,
            @Nullable String operator,
            @Nullable String operatorName,
            @Nullable Instrument instrument,
            @Nullable PlacementStatus placement,
            @Nullable DeclineReason declineReason) {}

    @GetMapping
    ResponseEntity<List<CaseLine>> list(
            Caller caller,
            WorkListQuery query,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        WorkList.Page page = list.page(
                narrowing.whole(caller, query),
                query.order(),
                query.after("after", after),
                Math.clamp(limit, 1, MOST_LINES));
        HttpHeaders headers = new HttpHeaders();
        if (page.next() != null) {
            Map<String, String> next = query.parameters();
            next.put("limit", String.valueOf(limit));
            next.put("after", page.next());
            headers.add(HttpHeaders.LINK, "</api/v1/cases?" + WorkListQuery.text(next) + ">; rel=\"next\"");
        }
        accesses.record(caller, AccessLog.Kind.SEARCH, page.caseIds(), null);
        return ResponseEntity.ok()
                .headers(headers)
                .body(page.lines().stream().map(CasesApi::line).toList());
    }

    private static CaseLine line(WorkList.Line line) {
        CaseDocument document = line.document();
        CaseLife.Decline decline = document.life().decline();
        return new CaseLine(
                document.caseId(),
                line.person() == null ? null : line.person().name(),
                document.municipality(),
                document.referral().category(),
                document.state(),
                document.since(),
                document.referral().referredOn(),
                line.dueOn(),
                document.operator(),
                document.operatorName(),
                document.instrument(),
                line.placement(),
                decline == null ? null : decline.reason());
    }

    @GetMapping("/{caseId}")
    ResponseEntity<CaseAnswer> one(
            Caller caller,
            @PathVariable String caseId,
            @RequestHeader(name = REASON, required = false) @Nullable String reason) {
        Seen<CaseDocument> seen = cases.find(caseId).orElseThrow(() -> new NotFound("case", caseId));
        CaseDocument document = java.util.Objects.requireNonNull(seen.body());
        boolean health = CaseFields.health(caller, document);
        if (!health && reason != null) {
            breakGlass.open(caller, caseId, REASON, reason);
            health = true;
        }
        return ResponseEntity.ok()
                .eTag("\"" + seen.lastOf(caseId) + "\"")
                .body(new CaseAnswer(
                        CaseFields.shown(document, health),
                        cases.person(document.personId(), CaseFields.asOne(caller))
                                .orElse(null),
                        cases.dueOn(document),
                        cases.clocks(document),
                        Outage.unlessDocumentsAreAway(() -> waitingList.positionOf(document))
                                .orElse(0L),
                        health));
    }

    @GetMapping("/{caseId}/timeline")
    List<TimelineEntry> timeline(
            Caller caller,
            @PathVariable String caseId,
            @RequestParam(defaultValue = "-1") long after,
            @RequestParam(defaultValue = "500") int limit) {
        return CaseFields.shown(caller, cases.timeline(caseId, after, Math.clamp(limit, 1, MOST_ENTRIES)));
    }

    @PostMapping("/{caseId}/endorsement")
    ResponseEntity<Void> endorse(@PathVariable String caseId, @Valid @RequestBody CaseSteps.Endorsement body) {
        return steps.take(caseId, body);
    }

    @PostMapping("/{caseId}/interviews")
    ResponseEntity<Void> interview(@PathVariable String caseId, @Valid @RequestBody CaseSteps.Interview body) {
        return steps.take(caseId, body);
    }

    @PostMapping("/{caseId}/assessment")
    ResponseEntity<Void> assess(@PathVariable String caseId, @Valid @RequestBody CaseSteps.Assessment body) {
        return steps.take(caseId, body);
    }
}
