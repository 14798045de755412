package it.percorsi.referral.support;

import it.percorsi.platform.security.Caller;
import it.percorsi.referral.api.CaseSteps;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Support for a worker at risk of losing the job (R26). */
@RestController
@RequestMapping("/api/v1/cases/{caseId}/support")
class SupportApi {

    private final Supports supports;

    SupportApi(Supports supports) {
        this.supports = supports;
    }

    @GetMapping
    ResponseEntity<SupportFile> one(Caller caller, @PathVariable String caseId) {
        return ResponseEntity.ok()
                .eTag("\"" + supports.ofCase(caseId).lastOf(caseId) + "\"")
                .body(supports.file(caller, caseId));
    }

    @PostMapping("/company-meetings")
    ResponseEntity<Void> meet(@PathVariable String caseId, @Valid @RequestBody SupportSteps.CompanyMeeting body) {
        return take(caseId, body);
    }

    @PostMapping("/services")
    ResponseEntity<Void> activate(@PathVariable String caseId, @Valid @RequestBody SupportSteps.Activation body) {
        return take(caseId, body);
    }

    private ResponseEntity<Void> take(String caseId, CaseSteps.Step step) {
        return ResponseEntity.noContent()
                .eTag(supports.take(caseId, step).etag())
                .build();
    }
}
