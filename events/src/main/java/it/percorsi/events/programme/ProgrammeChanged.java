package it.percorsi.events.programme;

import java.time.LocalDate;

/**
 * A funded programme has another period or another number of paths (R41).
 *
 * @param programmeId the programme
 * @param ambito the ambito, for example {@code legnano}
 * @param firstDay the first day on which a path may be taken
 * @param lastDay the last one, and the last day that is paid for
 * @param paths how many funded paths there are
 * @param changedOn date
 */
public record ProgrammeChanged(
        String programmeId, String ambito, LocalDate firstDay, LocalDate lastDay, int paths, LocalDate changedOn)
        implements ProgrammeEvent {}
