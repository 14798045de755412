package it.percorsi.events.programme;

import java.time.LocalDate;
import java.util.List;

/**
 * A funded programme can take cases: a number of paths over a period, each through the same phases (R41).
 *
 * @param programmeId the programme
 * @param ambito the ambito, for example {@code legnano}
 * @param name its name
 * @param funder who pays for it
 * @param firstDay the first day on which a path may be taken
 * @param lastDay the last one, and the last day that is paid for
 * @param paths how many funded paths there are
 * @param phases phases, in order
 * @param openedOn date
 */
public record ProgrammeOpened(
        String programmeId,
        String ambito,
        String name,
        String funder,
        LocalDate firstDay,
        LocalDate lastDay,
        int paths,
        List<ProgrammePhase> phases,
        LocalDate openedOn)
        implements ProgrammeEvent {

    /** Lists are kept as they are given, never to change. */
    public ProgrammeOpened {
        phases = List.copyOf(phases);
    }
}
