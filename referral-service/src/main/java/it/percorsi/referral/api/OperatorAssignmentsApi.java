package it.percorsi.referral.api;

import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.RefusalText;
import it.percorsi.referral.worklist.BulkAssignment;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A coordinator assigns several cases at once. */
@RestController
class OperatorAssignmentsApi {

    private final BulkAssignment assignment;
    private final MessageSource messages;

    OperatorAssignmentsApi(BulkAssignment assignment, MessageSource messages) {
        this.assignment = assignment;
        this.messages = messages;
    }

    /** What became of them, case by case. */
    record Answer(int assigned, int refused, List<OneCase> outcomes) {}

    /** What became of one; code and words of the refusal are null when it was assigned. */
    record OneCase(
            String caseId,
            boolean assigned,
            @Nullable String code,
            @Nullable String detail) {}

    @PostMapping("/api/v1/cases/operator-assignments")
    Answer assign(Caller caller, @Valid @RequestBody OperatorAssignments body, Locale locale) {
        List<OneCase> outcomes =
                assignment.assign(caller, body.caseIds(), body.operator(), body.operatorName()).stream()
                        .map(outcome -> one(outcome.caseId(), outcome.refusal(), locale))
                        .toList();
        int assigned = (int) outcomes.stream().filter(OneCase::assigned).count();
        return new Answer(assigned, outcomes.size() - assigned, outcomes);
    }

    private OneCase one(String caseId, @Nullable Refused refusal, Locale locale) {
        return refusal == null
                ? new OneCase(caseId, true, null, null)
                : new OneCase(
                        caseId,
                        false,
                        refusal.code(),
                        RefusalText.of(refusal, messages, locale).message());
    }
}
