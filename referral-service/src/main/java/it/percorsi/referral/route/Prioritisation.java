package it.percorsi.referral.route;

import it.percorsi.events.codes.Priority;
import it.percorsi.referral.api.CaseSteps;
import it.percorsi.referral.casefile.PrioritiseReferral;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;

/** The municipality says how urgent it finds a referral (R4). */
public record Prioritisation(
        @NotNull Priority priority, @NotNull @PastOrPresent LocalDate prioritisedOn) implements CaseSteps.Step {
    @Override
    public Object command(String caseId) {
        return new PrioritiseReferral(caseId, priority, prioritisedOn);
    }
}
