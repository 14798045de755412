package it.percorsi.referral.transfer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/**
 * What a municipality still sees of a case that another one has taken over: that it passed it on.
 *
 * @param id the fact that says so
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito
 * @param municipality ISTAT code of the municipality that had it
 * @param toMunicipality ISTAT code of the municipality that took it over
 * @param movedOn since when the person has lived there
 * @param acceptedOn when it was taken over
 */
@JsonIgnoreProperties(value = "place", allowGetters = true)
public record PassedOnCase(
        String id,
        String caseId,
        String personId,
        String ambito,
        String municipality,
        String toMunicipality,
        LocalDate movedOn,
        LocalDate acceptedOn) {

    /** Its place among those of its municipality, as one text to sort by. */
    @JsonProperty
    public String place() {
        return "0_" + acceptedOn + "_" + id;
    }
}
