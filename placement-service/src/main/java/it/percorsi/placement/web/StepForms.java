package it.percorsi.placement.web;

import it.percorsi.events.codes.CompletionEvaluation;
import it.percorsi.events.codes.ContractKind;
import it.percorsi.events.codes.EarlyEndReason;
import it.percorsi.events.codes.EndingParty;
import it.percorsi.events.codes.PlacementParty;
import it.percorsi.events.codes.SignatureManner;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** The forms of a placement's page, field by field as the commands of the same names say. */
final class StepForms {

    private StepForms() {}

    record Authorisation(
            @NotBlank @Size(max = 200) String fundingSource,
            @NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate authorisedOn) {}

    record Insurance(
            @NotBlank @Size(max = 120) String insurer,
            @NotBlank @Size(max = 60) String policyNumber,
            @NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate validFrom,
            @NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate validTo) {}

    record Signature(
            @NotNull PlacementParty party,
            @NotNull SignatureManner manner,
            @NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate signedOn) {}

    record Start(@NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate startedOn) {}

    record Completion(
            @NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate completedOn,
            @NotNull CompletionEvaluation evaluation) {}

    record EarlyEnd(
            @NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate endedOn,
            @NotNull EarlyEndReason reason,
            @NotNull EndingParty endedBy) {}

    record Hiring(
            @NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate hiredOn,
            @NotNull ContractKind contract) {}
}
