package it.percorsi.referral.views;

import java.time.LocalDate;

/**
 * What people need to see of a person.
 *
 * @param personId the person
 * @param familyName family name
 * @param givenName given name
 * @param codiceFiscale tax code
 * @param bornOn date of birth
 * @param bornAt place of birth
 * @param municipality ISTAT code of the municipality of residence
 * @param address street and number
 * @param phone telephone, empty when there is none
 */
public record PersonCard(
        String personId,
        String familyName,
        String givenName,
        String codiceFiscale,
        LocalDate bornOn,
        String bornAt,
        String municipality,
        String address,
        String phone) {

    /** Family name first, as lists are sorted. */
    public String name() {
        return familyName + " " + givenName;
    }
}
