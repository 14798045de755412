package it.percorsi.events.person;

import it.percorsi.events.codes.LegalHoldGround;
import java.time.LocalDate;

/**
 * A person's data must not be erased while a proceeding needs them (art. 17 (3) GDPR).
 *
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param ground what needs them
 * @param placedOn date
 */
public record LegalHoldPlaced(String personId, String ambito, LegalHoldGround ground, LocalDate placedOn)
        implements PersonEvent {}
