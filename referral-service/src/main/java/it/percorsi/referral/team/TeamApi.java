package it.percorsi.referral.team;

import it.percorsi.platform.security.Caller;
import it.percorsi.referral.api.CaseSteps;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The équipe of a case (R42). */
@RestController
@RequestMapping("/api/v1/cases/{caseId}/team")
class TeamApi {

    private static final String REASON = "X-Access-Reason";

    private final Teams teams;

    TeamApi(Teams teams) {
        this.teams = teams;
    }

    @GetMapping
    ResponseEntity<Teams.Shown> show(
            Caller caller,
            @PathVariable String caseId,
            @RequestHeader(name = REASON, required = false) @Nullable String reason) {
        Teams.Shown shown = teams.of(caller, caseId, REASON, reason);
        return ResponseEntity.ok().eTag("\"" + shown.version() + "\"").body(shown);
    }

    @PostMapping
    ResponseEntity<Void> call(@PathVariable String caseId, @Valid @RequestBody TeamSteps.Call body) {
        return take(caseId, body);
    }

    @PostMapping("/programme")
    ResponseEntity<Void> write(@PathVariable String caseId, @Valid @RequestBody TeamSteps.Programme body) {
        return take(caseId, body);
    }

    @PostMapping("/signatures")
    ResponseEntity<Void> sign(@PathVariable String caseId, @Valid @RequestBody TeamSteps.Signature body) {
        return take(caseId, body);
    }

    private ResponseEntity<Void> take(String caseId, CaseSteps.Step step) {
        return ResponseEntity.noContent().eTag(teams.take(caseId, step).etag()).build();
    }
}
