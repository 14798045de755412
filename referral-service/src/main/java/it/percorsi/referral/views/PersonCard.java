package it.percorsi.referral.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.percorsi.events.Personal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What people need to see of a person. Once the person is erased only the id and the municipality are left.
 *
 * @param personId the person
 * @param familyName family name
 * @param givenName given name
 * @param codiceFiscale tax code
 * @param bornOn date of birth; null once the person is erased
 * @param bornAt place of birth
 * @param municipality ISTAT code of the municipality of residence
 * @param address street and number
 * @param phone telephone, empty when there is none
 * @param survivorId the record that stands for this one, which is of the same human being; null when it stands for itself
 */
public record PersonCard(
        String personId,
        @Personal String familyName,
        @Personal String givenName,
        @Personal String codiceFiscale,
        @Personal @Nullable LocalDate bornOn,
        @Personal String bornAt,
        String municipality,
        @Personal String address,
        @Personal String phone,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String survivorId) {

    private static final String ERASED = "Persona cancellata";

    /** The same record, now standing for itself or not. */
    PersonCard replacedBy(@Nullable String survivor) {
        return new PersonCard(
                personId, familyName, givenName, codiceFiscale, bornOn, bornAt, municipality, address, phone, survivor);
    }

    /** As it is shown: whose record stands for whose is not for everybody. */
    PersonCard withoutSurvivor() {
        return survivorId == null ? this : replacedBy(null);
    }

    /** Family name first, as lists are sorted; says so when the person is erased. */
    public String name() {
        return erased() ? ERASED : familyName + " " + givenName;
    }

    /** Whether the person is erased. */
    public boolean erased() {
        return familyName.isEmpty() && givenName.isEmpty();
    }
}
