package it.percorsi.referral.disadvantage;

import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.api.CaseSteps;
import it.percorsi.referral.views.CaseQueries;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who follows a person, and what is stated about a young person at risk (R9); the case tells what follows from it. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
class DisadvantageApi {

    private final Commands commands;
    private final CaseQueries cases;

    DisadvantageApi(Commands commands, CaseQueries cases) {
        this.commands = commands;
        this.cases = cases;
    }

    @PostMapping("/specialist-care")
    ResponseEntity<Void> resume(
            Caller caller, @PathVariable String caseId, @Valid @RequestBody DisadvantageSteps.Care body) {
        return take(caseId, body.by(caller));
    }

    @PostMapping("/specialist-care/end")
    ResponseEntity<Void> end(
            Caller caller, @PathVariable String caseId, @Valid @RequestBody DisadvantageSteps.CareEnd body) {
        return take(caseId, body.by(caller));
    }

    @PostMapping("/disadvantage")
    ResponseEntity<Void> state(@PathVariable String caseId, @Valid @RequestBody DisadvantageSteps.Statement body) {
        return take(caseId, body);
    }

    @PostMapping("/disadvantage/end")
    ResponseEntity<Void> withdraw(
            @PathVariable String caseId, @Valid @RequestBody DisadvantageSteps.StatementEnd body) {
        return take(caseId, body);
    }

    private ResponseEntity<Void> take(String caseId, CaseSteps.Step step) {
        CommandOutcome outcome = commands.send(step.command(caseId));
        cases.await(caseId, outcome);
        return ResponseEntity.noContent().eTag(outcome.etag()).build();
    }
}
