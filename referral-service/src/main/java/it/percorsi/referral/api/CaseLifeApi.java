package it.percorsi.referral.api;

import it.percorsi.events.codes.Priority;
import it.percorsi.events.codes.WaitingReason;
import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.access.CaseRows;
import it.percorsi.referral.views.CaseLife;
import it.percorsi.referral.views.Reach;
import it.percorsi.referral.views.WaitingList;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** What holds a case up or ends it: the waiting list, suspension, return, closure. */
@RestController
@RequestMapping("/api/v1/cases")
class CaseLifeApi {

    private final TakenSteps steps;
    private final WaitingList waitingList;
    private final CaseRows rows;
    private final AccessLog accesses;

    CaseLifeApi(TakenSteps steps, WaitingList waitingList, CaseRows rows, AccessLog accesses) {
        this.steps = steps;
        this.waitingList = waitingList;
        this.rows = rows;
        this.accesses = accesses;
    }

    /** One case that waits. */
    record WaitingLine(
            long position,
            String caseId,
            @Nullable String name,
            String municipality,
            Priority priority,
            LocalDate referredOn,
            WaitingReason reason,
            LocalDate joinedOn,
            long days) {}

    /** The waiting list in the order in which it is to be served (R27). */
    @GetMapping("/waiting-list")
    ResponseEntity<List<WaitingLine>> waitingList(
            Caller caller,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + WaitingList.MOST) int limit) {
        Reach reach = rows.reach(caller);
        WaitingList.Page page = waitingList.page(
                reach, waitingList.after(reach, "after", after), Math.clamp(limit, 1, WaitingList.MOST));
        accesses.record(caller, AccessLog.Kind.SEARCH, page.caseIds(), null);
        HttpHeaders headers = new HttpHeaders();
        if (page.next() != null) {
            headers.add(
                    HttpHeaders.LINK,
                    "<"
                            + UriComponentsBuilder.fromPath("/api/v1/cases/waiting-list")
                                    .queryParam("limit", limit)
                                    .queryParam("after", page.next())
                                    .encode()
                                    .toUriString()
                            + ">; rel=\"next\"");
        }
        return ResponseEntity.ok()
                .headers(headers)
                .body(page.lines().stream().map(CaseLifeApi::line).toList());
    }

    private static WaitingLine line(WaitingList.Line line) {
        CaseLife.Waiting waiting = Objects.requireNonNull(line.document().life().waiting());
        return new WaitingLine(
                line.position(),
                line.document().caseId(),
                line.name(),
                line.document().municipality(),
                line.document().referral().priority(),
                line.document().referral().referredOn(),
                waiting.reason(),
                waiting.joinedOn(),
                line.days());
    }

    @PostMapping("/{caseId}/declination")
    ResponseEntity<Void> decline(@PathVariable String caseId, @Valid @RequestBody LifeSteps.Decline body) {
        return steps.take(caseId, body);
    }

    @PostMapping("/{caseId}/waiting")
    ResponseEntity<Void> join(@PathVariable String caseId, @Valid @RequestBody LifeSteps.Wait body) {
        return steps.take(caseId, body);
    }

    @PostMapping("/{caseId}/waiting/end")
    ResponseEntity<Void> leave(@PathVariable String caseId, @Valid @RequestBody LifeSteps.WaitEnd body) {
        return steps.take(caseId, body);
    }

    @PostMapping("/{caseId}/complexity")
    ResponseEntity<Void> flag(@PathVariable String caseId, @Valid @RequestBody LifeSteps.Complexity body) {
        return steps.take(caseId, body);
    }

    @PostMapping("/{caseId}/complexity/end")
    ResponseEntity<Void> lift(@PathVariable String caseId, @Valid @RequestBody LifeSteps.ComplexityEnd body) {
        return steps.take(caseId, body);
    }

    @PostMapping("/{caseId}/return")
    ResponseEntity<Void> handBack(@PathVariable String caseId, @Valid @RequestBody LifeSteps.HandBack body) {
        return steps.take(caseId, body);
    }

    @PostMapping("/{caseId}/return/acknowledgement")
    ResponseEntity<Void> acknowledge(@PathVariable String caseId, @Valid @RequestBody LifeSteps.Acknowledgement body) {
        return steps.take(caseId, body);
    }

    @PostMapping("/{caseId}/suspension")
    ResponseEntity<Void> suspend(@PathVariable String caseId, @Valid @RequestBody LifeSteps.Suspension body) {
        return steps.take(caseId, body);
    }

    @PostMapping("/{caseId}/suspension/end")
    ResponseEntity<Void> resume(@PathVariable String caseId, @Valid @RequestBody LifeSteps.Resumption body) {
        return steps.take(caseId, body);
    }

    @PostMapping("/{caseId}/closure")
    ResponseEntity<Void> close(@PathVariable String caseId, @Valid @RequestBody LifeSteps.Closure body) {
        return steps.take(caseId, body);
    }

    @PostMapping("/{caseId}/closure/end")
    ResponseEntity<Void> reopen(@PathVariable String caseId, @Valid @RequestBody LifeSteps.Reopening body) {
        return steps.take(caseId, body);
    }

    @PostMapping("/{caseId}/case-manager")
    ResponseEntity<Void> changeManager(@PathVariable String caseId, @Valid @RequestBody LifeSteps.CaseManager body) {
        return steps.take(caseId, body);
    }
}
