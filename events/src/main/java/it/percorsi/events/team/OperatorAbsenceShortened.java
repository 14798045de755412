package it.percorsi.events.team;

import java.time.LocalDate;

/**
 * An operator comes back earlier than planned; the substitute's part ends with the new last day (R32).
 *
 * @param ambito the ambito, for example {@code legnano}
 * @param absenceId the absence
 * @param operator user name of the operator
 * @param substitute user name of who stands in
 * @param lastDay the new last day, included
 * @param lastDayBefore the last day as it was planned
 * @param shortenedOn date
 */
public record OperatorAbsenceShortened(
        String ambito,
        String absenceId,
        String operator,
        String substitute,
        LocalDate lastDay,
        LocalDate lastDayBefore,
        LocalDate shortenedOn)
        implements TeamEvent {}
