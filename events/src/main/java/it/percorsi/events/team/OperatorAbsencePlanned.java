package it.percorsi.events.team;

import java.time.LocalDate;

/**
 * An operator will be absent, and a colleague stands in for them from the first to the last day (R32).
 *
 * @param ambito the ambito, for example {@code legnano}
 * @param absenceId the absence
 * @param operator user name of the operator who is absent
 * @param operatorName that operator's name as people read it
 * @param firstDay the first day
 * @param lastDay the last day, included
 * @param substitute user name of who stands in
 * @param substituteName that colleague's name as people read it
 * @param plannedOn date
 */
public record OperatorAbsencePlanned(
        String ambito,
        String absenceId,
        String operator,
        String operatorName,
        LocalDate firstDay,
        LocalDate lastDay,
        String substitute,
        String substituteName,
        LocalDate plannedOn)
        implements TeamEvent {}
