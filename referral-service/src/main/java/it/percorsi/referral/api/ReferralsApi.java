package it.percorsi.referral.api;

import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.casefile.Referrals;
import it.percorsi.referral.intake.Duplicates;
import it.percorsi.referral.intake.Questions;
import it.percorsi.referral.intake.ReferralIntake;
import it.percorsi.referral.person.CodeContent;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseQueries;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Referrals come in. */
@RestController
@RequestMapping("/api/v1/referrals")
class ReferralsApi {

    private final ReferralIntake intake;
    private final CaseQueries cases;
    private final MessageSource messages;

    ReferralsApi(ReferralIntake intake, CaseQueries cases, MessageSource messages) {
        this.intake = intake;
        this.cases = cases;
        this.messages = messages;
    }

    @PostMapping
    ResponseEntity<Map<String, String>> submit(Caller caller, @Valid @RequestBody NewReferral body) {
        Questions questions = intake.questions(caller, body, null);
        if (questions.mismatchOpen()) {
            throw Refused.ever("code-mismatch", null)
                    .because(questions.mismatches().stream()
                            .map(CodeContent.Mismatch::field)
                            .toList());
        }
        if (questions.duplicateOpen()) {
            throw new LikelyDuplicate(questions.duplicates());
        }
        Referrals.Accepted accepted = intake.take(caller, body, null);
        cases.await(accepted.caseId(), accepted.outcome());
        return ResponseEntity.created(URI.create("/api/v1/cases/" + accepted.caseId()))
                .eTag(accepted.outcome().etag())
                .body(Map.of("caseId", accepted.caseId(), "personId", accepted.personId()));
    }

    /** Somebody known who may be the same person, without a name: the case tells it to whom may open it. */
    record KnownPerson(String personId, boolean sameCode, List<String> caseIds) {

        static KnownPerson of(Duplicates.Known known) {
            return new KnownPerson(
                    known.person().personId(),
                    known.sameCode(),
                    known.cases().stream().map(CaseDocument::caseId).toList());
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> duplicate(LikelyDuplicate likely, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, messages.getMessage("refusal.likely-duplicate", null, locale));
        problem.setType(URI.create("urn:percorsi:problem:likely-duplicate"));
        problem.setTitle(messages.getMessage("problem.title.409", null, locale));
        problem.setProperty("code", "likely-duplicate");
        problem.setProperty(
                "persons",
                likely.duplicates().known().stream().map(KnownPerson::of).toList());
        problem.setProperty("knownElsewhere", likely.duplicates().elsewhere());
        return ResponseEntity.of(problem).build();
    }
}
