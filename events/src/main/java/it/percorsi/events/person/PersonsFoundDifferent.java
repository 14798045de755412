package it.percorsi.events.person;

import java.time.LocalDate;

/**
 * Two who looked like one human being are two.
 *
 * @param personId one of them
 * @param ambito the ambito, for example {@code legnano}
 * @param otherId the other
 * @param decidedBy user name of who found it out
 * @param decidedOn date
 */
public record PersonsFoundDifferent(
        String personId, String ambito, String otherId, String decidedBy, LocalDate decidedOn) implements PersonEvent {}
