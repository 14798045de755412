package it.percorsi.events.person;

import it.percorsi.events.Personal;
import it.percorsi.events.Revision;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person became known to the service.
 *
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param familyName family name
 * @param givenName given name
 * @param codiceFiscale codice fiscale, 16 characters, or 11 digits while provisional
 * @param sex {@code M} or {@code F}
 * @param bornOn date of birth; null once the person is erased
 * @param bornAt place of birth
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param address street and number
 * @param phone telephone, empty when there is none
 */
@Revision(2)
public record PersonRegistered(
        String personId,
        String ambito,
        @Personal String familyName,
        @Personal String givenName,
        @Personal String codiceFiscale,
        @Personal String sex,
        @Personal @Nullable LocalDate bornOn,
        @Personal String bornAt,
        String municipality,
        @Personal String address,
        @Personal String phone)
        implements PersonEvent {}
