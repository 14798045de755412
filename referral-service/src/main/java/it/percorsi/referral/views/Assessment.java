package it.percorsi.referral.views;

import it.percorsi.events.Personal;
import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.Suitability;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment came to (R7).
 *
 * @param completedOn date
 * @param suitability outcome
 * @param maxWeeklyHours most hours a week that the person can work
 * @param recommendedInstruments instruments recommended
 * @param operator operator who answers for it
 * @param profile residual capacities; null when none were assessed, or they are not for the reader
 * @param previous the assessment before this one; null when there was none
 */
public record Assessment(
        LocalDate completedOn,
        Suitability suitability,
        int maxWeeklyHours,
        List<Instrument> recommendedInstruments,
        String operator,
        @Personal @Nullable WorkProfile profile,
        @Nullable Assessment previous) {

    /** It takes the place of the one before, which remembers none before itself: a case keeps two. */
    static Assessment of(AssessmentCompleted e, @Nullable Assessment before) {
        return new Assessment(
                e.completedOn(),
                e.suitability(),
                e.maxWeeklyHours(),
                e.recommendedInstruments(),
                e.operator(),
                null,
                before == null ? null : before.with(before.profile, null));
    }

    Assessment with(WorkProfile found) {
        return with(found, previous);
    }

    /** The same without what only those may read who read health details. */
    Assessment withoutHealth() {
        return with(null, previous == null ? null : previous.with(null, null));
    }

    private Assessment with(@Nullable WorkProfile found, @Nullable Assessment before) {
        return new Assessment(
                completedOn, suitability, maxWeeklyHours, recommendedInstruments, operator, found, before);
    }
}
