package it.percorsi.placement.api;

import it.percorsi.events.codes.AttendanceStatus;
import it.percorsi.events.codes.CompletionEvaluation;
import it.percorsi.events.codes.ContractKind;
import it.percorsi.events.codes.EarlyEndReason;
import it.percorsi.events.codes.EndingParty;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.PlacementParty;
import it.percorsi.events.codes.SignatureManner;
import it.percorsi.placement.placement.EndPlacementEarly;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API is sent, field by field as the commands of the same names say. */
final class PlacementBodies {

    private PlacementBodies() {}

    record Proposal(
            @NotBlank @Size(max = 64) String caseId,
            @NotBlank @Size(max = 64) String companyId,
            @NotBlank @Size(max = 64) String postId,
            @NotNull Instrument instrument,
            @NotBlank @Size(max = 120) String tutor,
            @NotBlank @Size(max = 120) String companyReferent,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,
            @Positive int weeklyHours,
            @NotEmpty List<@NotNull DayOfWeek> workingDays,
            @NotNull LocalDate proposedOn) {}

    record Authorisation(
            @NotBlank @Size(max = 200) String fundingSource,
            @NotNull LocalDate authorisedOn) {}

    record Insurance(
            @NotBlank @Size(max = 120) String insurer,
            @NotBlank @Size(max = 60) String policyNumber,
            @NotNull LocalDate validFrom,
            @NotNull LocalDate validTo) {}

    record Signature(
            @NotNull PlacementParty party,
            @NotNull SignatureManner manner,
            @NotNull LocalDate signedOn) {}

    record Start(@NotNull LocalDate startedOn) {}

    record Day(@NotNull AttendanceStatus status, @Nullable Integer minutes) {}

    record Confirmation(@NotNull LocalDate confirmedOn) {}

    record Completion(
            @NotNull LocalDate completedOn, @NotNull CompletionEvaluation evaluation) {}

    /**
     * Who wanted the end may be left out where the reason says it.
     */
    record EarlyEnd(
            @NotNull LocalDate endedOn,
            @NotNull EarlyEndReason reason,
            @Nullable EndingParty endedBy) {

        EndPlacementEarly of(String placementId) {
            EndingParty by = endedBy == null ? EndingParty.impliedBy(reason) : endedBy;
            return new EndPlacementEarly(placementId, endedOn, reason, by);
        }
    }

    record Hiring(@NotNull LocalDate hiredOn, @NotNull ContractKind contract) {}
}
