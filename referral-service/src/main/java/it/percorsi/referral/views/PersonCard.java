package it.percorsi.referral.views;

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
        @Personal String phone) {

    private static final String ERASED = "Persona cancellata";

    /** Family name first, as lists are sorted; says so when the person is erased. */
    public String name() {
        return erased() ? ERASED : familyName + " " + givenName;
    }

    /** Whether the person is erased. */
    public boolean erased() {
        return familyName.isEmpty() && givenName.isEmpty();
    }
}
