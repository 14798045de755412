package it.percorsi.events.team;

import java.time.LocalDate;

/**
 * An operator will not be absent after all, and nobody stands in (R32).
 *
 * @param ambito the ambito, for example {@code legnano}
 * @param absenceId the absence
 * @param operator user name of the operator
 * @param substitute user name of who would have stood in
 * @param calledOffOn date
 */
public record OperatorAbsenceCalledOff(
        String ambito, String absenceId, String operator, String substitute, LocalDate calledOffOn)
        implements TeamEvent {}
