package it.percorsi.events.programme;

import java.time.LocalDate;

/**
 * A funded programme takes no more cases; those that run under it go on to their end (R41).
 *
 * @param programmeId the programme
 * @param ambito the ambito, for example {@code legnano}
 * @param endedOn date
 */
public record ProgrammeEnded(String programmeId, String ambito, LocalDate endedOn) implements ProgrammeEvent {}
