package it.percorsi.referral.api;

import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.access.ReferralSenders;
import it.percorsi.referral.casefile.Referrals;
import it.percorsi.referral.person.CodeContent;
import it.percorsi.referral.views.CaseQueries;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Referrals come in. */
@RestController
@RequestMapping("/api/v1/referrals")
class ReferralsApi {

    private final Referrals referrals;
    private final CaseQueries cases;
    private final Clock clock;
    private final String ambito;

    ReferralsApi(Referrals referrals, CaseQueries cases, Clock clock, @Value("${percorsi.ambito}") String ambito) {
        this.referrals = referrals;
        this.cases = cases;
        this.clock = clock;
        this.ambito = ambito;
    }

    @PostMapping
    ResponseEntity<Map<String, String>> submit(Caller caller, @Valid @RequestBody NewReferral body) {
        ReferralSenders.check(caller, body.person().municipality());
        String sender = ReferralSenders.sendingService(caller, body.sendingService());
        referrals.check(body.submit("", "", ambito, sender));
        List<CodeContent.Mismatch> mismatches = body.openMismatches(LocalDate.now(clock));
        if (!mismatches.isEmpty()) {
            throw Refused.ever("code-mismatch", null)
                    .because(
                            mismatches.stream().map(CodeContent.Mismatch::field).toList());
        }
        Referrals.Accepted accepted = referrals.take(
                personId -> body.registerPerson(personId, ambito),
                (caseId, personId) -> body.submit(caseId, personId, ambito, sender));
        cases.await(accepted.caseId(), accepted.outcome());
        return ResponseEntity.created(URI.create("/api/v1/cases/" + accepted.caseId()))
                .eTag(accepted.outcome().etag())
                .body(Map.of("caseId", accepted.caseId(), "personId", accepted.personId()));
    }
}
