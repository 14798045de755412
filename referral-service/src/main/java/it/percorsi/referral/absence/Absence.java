package it.percorsi.referral.absence;

import it.percorsi.events.team.OperatorAbsenceCalledOff;
import it.percorsi.events.team.OperatorAbsencePlanned;
import it.percorsi.events.team.OperatorAbsenceShortened;
import it.percorsi.events.team.TeamEvent;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An operator's absence, as it stands.
 *
 * @param absenceId the absence
 * @param operator user name of who is absent
 * @param operatorName as people read it
 * @param firstDay the first day
 * @param lastDay the last day, included
 * @param substitute user name of who stands in
 * @param substituteName as people read it
 * @param plannedOn when it was planned
 * @param calledOffOn when it was called off; null when it was not
 */
public record Absence(
        String absenceId,
        String operator,
        String operatorName,
        LocalDate firstDay,
        LocalDate lastDay,
        String substitute,
        String substituteName,
        LocalDate plannedOn,
        @Nullable LocalDate calledOffOn) {

    static Absence after(@Nullable Absence before, TeamEvent event) {
        return switch (event) {
            case OperatorAbsencePlanned e ->
                new Absence(
                        e.absenceId(),
                        e.operator(),
                        e.operatorName(),
                        e.firstDay(),
                        e.lastDay(),
                        e.substitute(),
                        e.substituteName(),
                        e.plannedOn(),
                        null);
            case OperatorAbsenceShortened e -> planned(before).until(e.lastDay(), null);
            case OperatorAbsenceCalledOff e ->
                planned(before).until(planned(before).lastDay(), e.calledOffOn());
        };
    }

    private static Absence planned(@Nullable Absence before) {
        return Objects.requireNonNull(before, "an absence is planned first");
    }

    private Absence until(LocalDate day, @Nullable LocalDate calledOff) {
        return new Absence(
                absenceId, operator, operatorName, firstDay, day, substitute, substituteName, plannedOn, calledOff);
    }

    /** Whether the operator is absent, and the colleague stands in, on a day. */
    public boolean holdsOn(LocalDate day) {
        return overlaps(day, day);
    }

    /** Whether it holds on one of these days. */
    public boolean overlaps(LocalDate from, LocalDate to) {
        return calledOffOn == null && !firstDay.isAfter(to) && !lastDay.isBefore(from);
    }

    /** Whether it is to come, or lasts. */
    public boolean isOpen(LocalDate today) {
        return calledOffOn == null && !lastDay.isBefore(today);
    }

    /** Whether its first day has come; then it can be shortened and no longer be called off. */
    public boolean hasBegun(LocalDate today) {
        return !firstDay.isAfter(today);
    }
}
