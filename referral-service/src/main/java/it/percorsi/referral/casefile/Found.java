package it.percorsi.referral.casefile;

import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.Suitability;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What an assessment found (R7), as far as it judges projects, from its day on until the next one.
 *
 * @param on its day
 * @param suitability outcome
 * @param maxWeeklyHours most hours a week that the person can work
 */
public record Found(LocalDate on, Suitability suitability, int maxWeeklyHours) {

    /** What that assessment found. */
    public static Found by(AssessmentCompleted assessment) {
        return new Found(assessment.completedOn(), assessment.suitability(), assessment.maxWeeklyHours());
    }

    /** The one of that day, when they are given in order; empty before the first. */
    static Optional<Found> inForce(List<Found> all, LocalDate day) {
        return all.stream().filter(one -> !one.on.isAfter(day)).reduce((earlier, later) -> later);
    }

    /**
     * R19: who agrees to a project agrees under the assessment of that day.
     *
     * @param all the assessments in order; those before the project was drafted may be left out, as it was drafted under them
     * @param days on which it is agreed to
     * @return the first of those days' assessments that does not allow the project; empty when all do
     */
    public static Optional<Found> against(
            List<Found> all, Collection<LocalDate> days, Instrument instrument, int weeklyHours) {
        return days.stream()
                .sorted()
                .flatMap(day -> inForce(all, day).stream())
                .filter(found -> !InstrumentFitsTheAssessment.allows(found, instrument, weeklyHours))
                .findFirst();
    }
}
