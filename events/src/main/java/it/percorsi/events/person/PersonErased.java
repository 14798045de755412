package it.percorsi.events.person;

import it.percorsi.events.ErasesPerson;
import it.percorsi.events.codes.ErasureGround;
import java.time.LocalDate;

/**
 * Two people decided that a person be erased: every service destroys its key of the person. The events of the person's
 * cases stay and are read without the person.
 *
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param ground why
 * @param requestedBy user name of who asked
 * @param authorisedBy user name of who agreed, another one
 * @param erasedOn date
 */
public record PersonErased(
        String personId,
        String ambito,
        ErasureGround ground,
        String requestedBy,
        String authorisedBy,
        LocalDate erasedOn)
        implements PersonEvent, ErasesPerson {}
