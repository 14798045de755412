package it.percorsi.referral.transfer;

import it.percorsi.referral.casefile.AcceptTransfer;
import it.percorsi.referral.casefile.HandOverCase;
import it.percorsi.referral.casefile.ProposeTransfer;
import it.percorsi.referral.casefile.RefuseTransfer;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What people and systems send about a transfer; pages and API share these. */
final class TransferSteps {

    private TransferSteps() {}

    /** Another municipality is asked. */
    record Proposal(
            @NotBlank @Size(max = 6) String municipality,
            @NotBlank @Size(max = 500) String reason,
            @NotNull @PastOrPresent LocalDate movedOn) {

        ProposeTransfer command(String caseId, LocalDate today) {
            return new ProposeTransfer(caseId, municipality, reason.strip(), movedOn, today);
        }
    }

    /** It takes the case over (R5). */
    record Acceptance(@NotBlank @Size(max = 120) String caseManager) {

        AcceptTransfer command(String caseId, String municipality, LocalDate today) {
            return new AcceptTransfer(caseId, municipality, caseManager.strip(), today);
        }
    }

    /** It does not. */
    record Refusal(@NotBlank @Size(max = 500) String reason) {

        RefuseTransfer command(String caseId, String municipality, LocalDate today) {
            return new RefuseTransfer(caseId, municipality, reason.strip(), today);
        }
    }

    /** The service of another ambito has taken the person over, in writing. */
    record Handover(
            @NotBlank @Size(max = 160) String receivingService,
            @NotBlank @Size(max = 120) String acceptedBy,
            @NotBlank @Size(max = 60) String documentId,
            @NotNull @PastOrPresent LocalDate acceptedOn) {

        HandOverCase command(String caseId) {
            return new HandOverCase(caseId, receivingService.strip(), acceptedBy.strip(), documentId, acceptedOn);
        }
    }
}
