package it.percorsi.referral.monitoring;

import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.security.Caller;
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

/** How a shared project is followed. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
class MonitoringApi {

    private static final String REASON = "X-Access-Reason";

    private final Monitoring monitoring;

    MonitoringApi(Monitoring monitoring) {
        this.monitoring = monitoring;
    }

    @GetMapping("/monitoring")
    ResponseEntity<Monitoring.Shown> show(
            Caller caller,
            @PathVariable String caseId,
            @RequestHeader(name = REASON, required = false) @Nullable String reason) {
        Monitoring.Shown shown = monitoring.of(caller, caseId, REASON, reason);
        return ResponseEntity.ok().eTag("\"" + shown.version() + "\"").body(shown);
    }

    @PostMapping("/evaluations")
    ResponseEntity<Void> evaluate(@PathVariable String caseId, @Valid @RequestBody MonitoringSteps.Evaluation body) {
        return done(monitoring.take(caseId, body));
    }

    @PostMapping("/observations")
    ResponseEntity<Void> observe(@PathVariable String caseId, @Valid @RequestBody MonitoringSteps.Observation body) {
        return done(monitoring.take(caseId, body));
    }

    @PostMapping("/observations/{number}/acknowledgement")
    ResponseEntity<Void> acknowledge(Caller caller, @PathVariable String caseId, @PathVariable int number) {
        return done(monitoring.acknowledge(caller, caseId, number));
    }

    private static ResponseEntity<Void> done(CommandOutcome outcome) {
        return ResponseEntity.noContent().eTag(outcome.etag()).build();
    }
}
