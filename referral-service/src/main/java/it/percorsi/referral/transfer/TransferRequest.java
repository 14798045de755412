package it.percorsi.referral.transfer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import it.percorsi.events.Personal;
import it.percorsi.events.casefile.TransferProposed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The latest question to another municipality whether it takes a case over (R3).
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito
 * @param municipality ISTAT code of the municipality that had the case when it was asked
 * @param toMunicipality ISTAT code of the municipality that is asked
 * @param reason why
 * @param movedOn since when the person has lived there
 * @param proposedOn when it was asked
 * @param open whether it waits for its answer
 * @param refusal why that municipality does not take it over; null while it has not said so
 * @param refusedOn when it said so; null before
 */
@JsonIgnoreProperties(value = "place", allowGetters = true)
public record TransferRequest(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        String toMunicipality,
        @Personal String reason,
        LocalDate movedOn,
        LocalDate proposedOn,
        boolean open,
        @Personal @Nullable String refusal,
        @Nullable LocalDate refusedOn) {

    static TransferRequest of(TransferProposed e) {
        return new TransferRequest(
                e.caseId(),
                e.personId(),
                e.ambito(),
                e.municipality(),
                e.toMunicipality(),
                e.reason(),
                e.movedOn(),
                e.proposedOn(),
                true,
                null,
                null);
    }

    /** Its place among those that wait for an answer, as one text to sort by; null when it does not wait. */
    @JsonProperty
    public @Nullable String place() {
        return open ? "0_" + proposedOn + "_" + caseId : null;
    }

    TransferRequest over() {
        return closed(null, null);
    }

    TransferRequest refused(String why, LocalDate on) {
        return closed(why, on);
    }

    private TransferRequest closed(@Nullable String why, @Nullable LocalDate on) {
        return new TransferRequest(
                caseId, personId, ambito, municipality, toMunicipality, reason, movedOn, proposedOn, false, why, on);
    }
}
