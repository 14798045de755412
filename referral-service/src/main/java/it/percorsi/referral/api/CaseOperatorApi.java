package it.percorsi.referral.api;

import static it.percorsi.platform.security.Role.COORDINATORE;

import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Denied;
import it.percorsi.referral.casefile.AssignOperator;
import it.percorsi.referral.views.CaseQueries;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who follows a case. */
@RestController
class CaseOperatorApi {

    private final Commands commands;
    private final CaseQueries cases;
    private final Clock clock;

    CaseOperatorApi(Commands commands, CaseQueries cases, Clock clock) {
        this.commands = commands;
        this.cases = cases;
        this.clock = clock;
    }

    /** A coordinator assigns anybody; an operator takes a case on that nobody has. */
    @PostMapping("/api/v1/cases/{caseId}/operator")
    ResponseEntity<Void> assign(Caller caller, @PathVariable String caseId, @Valid @RequestBody CaseOperator body) {
        boolean coordinator = caller.is(COORDINATORE);
        if (!coordinator && !body.operator().equals(caller.user())) {
            throw new Denied("an operator assigns nobody else");
        }
        CommandOutcome outcome = commands.send(new AssignOperator(
                caseId,
                body.operator(),
                coordinator ? body.operatorName() : caller.name(),
                LocalDate.now(clock),
                !coordinator));
        cases.await(caseId, outcome);
        return ResponseEntity.noContent().eTag(outcome.etag()).build();
    }
}
