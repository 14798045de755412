package it.percorsi.referral.absence;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** An operator will be absent from the first to the last day, and a colleague stands in. */
record PlanAbsence(
        @TargetAggregateIdentifier String absencesId,
        String ambito,
        String absenceId,
        String operator,
        String operatorName,
        LocalDate firstDay,
        LocalDate lastDay,
        String substitute,
        String substituteName,
        LocalDate plannedOn)
        implements AbsenceCommand {

    /** The absence as it would be. */
    Absence absence() {
        return new Absence(
                absenceId, operator, operatorName, firstDay, lastDay, substitute, substituteName, plannedOn, null);
    }
}
