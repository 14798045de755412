package it.percorsi.events.person;

import it.percorsi.events.codes.ErasureGround;
import java.time.LocalDate;

/**
 * Somebody asked that a person be erased; a second one has to agree.
 *
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param ground why
 * @param requestedBy user name of who asked
 * @param requestedOn date
 */
public record ErasureRequested(
        String personId, String ambito, ErasureGround ground, String requestedBy, LocalDate requestedOn)
        implements PersonEvent {}
