package it.percorsi.referral.api;

import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Commands;
import it.percorsi.referral.views.CaseQueries;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes a step of a case that a program asks for; the answer has the version that the case has then. */
@Component
class TakenSteps {

    private final Commands commands;
    private final CaseQueries cases;

    TakenSteps(Commands commands, CaseQueries cases) {
        this.commands = commands;
        this.cases = cases;
    }

    ResponseEntity<Void> take(String caseId, CaseSteps.Step step) {
        CommandOutcome outcome = commands.send(step.command(caseId));
        cases.await(caseId, outcome);
        return ResponseEntity.noContent().eTag(outcome.etag()).build();
    }
}
