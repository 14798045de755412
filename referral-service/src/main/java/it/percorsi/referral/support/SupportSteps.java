package it.percorsi.referral.support;

import it.percorsi.referral.api.CaseSteps;
import it.percorsi.referral.casefile.ActivateService;
import it.percorsi.referral.casefile.HearCompany;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What people and systems send about the support of a worker (R26); pages and API share these. */
final class SupportSteps {

    private SupportSteps() {}

    /** Another operator met the company. */
    record CompanyMeeting(
            @NotBlank @Size(max = 120) String operator,
            @NotBlank @Size(max = 160) String company,
            @NotBlank @Size(max = 1000) String findings,
            @NotNull @PastOrPresent LocalDate heardOn)
            implements CaseSteps.Step {
        @Override
        public Object command(String caseId) {
            return new HearCompany(caseId, operator.strip(), company.strip(), findings.strip(), heardOn);
        }
    }

    /** A service of the network is activated. */
    record Activation(
            @NotBlank @Size(max = 120) String service,
            @NotBlank @Size(max = 1000) String note,
            @NotNull @PastOrPresent LocalDate activatedOn)
            implements CaseSteps.Step {
        @Override
        public Object command(String caseId) {
            return new ActivateService(caseId, service.strip(), note.strip(), activatedOn);
        }
    }
}
