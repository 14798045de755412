package it.percorsi.referral.route;

import static it.percorsi.platform.security.Role.COMUNE;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Priority;
import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.BadInput;
import it.percorsi.referral.rulebook.ReferralRuleBook;
import it.percorsi.referral.views.CaseQueries;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
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

/** What waits for a municipality, and the order that it gives it (R4). */
@RestController
@RequestMapping("/api/v1/cases")
class InboxApi {

    private static final int MOST = 100;

    private final MunicipalInbox inbox;
    private final Commands commands;
    private final CaseQueries cases;
    private final ReferralRuleBook rules;
    private final AccessLog accesses;

    InboxApi(MunicipalInbox inbox, Commands commands, CaseQueries cases, ReferralRuleBook rules, AccessLog accesses) {
        this.inbox = inbox;
        this.commands = commands;
        this.cases = cases;
        this.rules = rules;
        this.accesses = accesses;
    }

    /** One referral that waits; {@code priority} is null while the municipality has said nothing. */
    record WaitingReferral(
            String caseId,
            @Nullable String name,
            String sendingService,
            String caseManager,
            Category category,
            LocalDate referredOn,
            Priority asked,
            @Nullable Priority priority,
            long days) {

        static WaitingReferral of(MunicipalInbox.Line line) {
            RoutedReferral referral = line.referral();
            return new WaitingReferral(
                    referral.caseId(),
                    line.name(),
                    referral.sendingService(),
                    referral.caseManager(),
                    referral.category(),
                    referral.referredOn(),
                    referral.asked(),
                    referral.priority(),
                    line.days());
        }
    }

    /** The inbox of one municipality with what it weighs it against. */
    record Inbox(String municipality, MunicipalInbox.Sent sent, List<WaitingReferral> referrals) {}

    @GetMapping("/to-endorse")
    ResponseEntity<Inbox> inbox(
            Caller caller,
            @RequestParam(required = false) @Nullable String municipality,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        String whose = caller.is(COMUNE) ? caller.municipality() : municipality;
        if (whose == null || !rules.municipalities().containsKey(whose)) {
            throw new BadInput("municipality", whose == null ? "missing" : "not-resident");
        }
        int most = Math.clamp(limit, 1, MOST);
        MunicipalInbox.Page page = inbox.page(caller.ambito(), whose, MunicipalInbox.cursor("after", after), most);
        accesses.record(caller, AccessLog.Kind.SEARCH, page.caseIds(), null);
        HttpHeaders headers = new HttpHeaders();
        if (page.next() != null) {
            headers.add(
                    HttpHeaders.LINK,
                    "<"
                            + UriComponentsBuilder.fromPath("/api/v1/cases/to-endorse")
                                    .queryParam("municipality", whose)
                                    .queryParam("limit", most)
                                    .queryParam("after", page.next())
                                    .encode()
                                    .toUriString()
                            + ">; rel=\"next\"");
        }
        return ResponseEntity.ok()
                .headers(headers)
                .body(new Inbox(
                        whose,
                        inbox.sent(caller.ambito(), whose),
                        page.lines().stream().map(WaitingReferral::of).toList()));
    }

    @PostMapping("/{caseId}/priority")
    ResponseEntity<Void> prioritise(@PathVariable String caseId, @Valid @RequestBody Prioritisation body) {
        CommandOutcome outcome = commands.send(body.command(caseId));
        cases.await(caseId, outcome);
        inbox.await(caseId, outcome);
        return ResponseEntity.noContent().eTag(outcome.etag()).build();
    }
}
