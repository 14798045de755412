package it.percorsi.events.person;

import java.time.LocalDate;

/**
 * No proceeding needs the person's data any more.
 *
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param releasedOn date
 */
public record LegalHoldReleased(String personId, String ambito, LocalDate releasedOn) implements PersonEvent {}
