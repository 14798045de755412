package it.percorsi.referral.casefile;

import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.Suitability;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The service says whether and how a person can work (R7).
 *
 * @param maxWeeklyHours most hours a week; of no account when the person is unsuitable
 * @param profile residual capacities; null when they were not assessed
 */
public record CompleteAssessment(
        @TargetAggregateIdentifier String caseId,
        LocalDate completedOn,
        Suitability suitability,
        int maxWeeklyHours,
        List<Instrument> recommendedInstruments,
        String operator,
        @Nullable AssessedProfile profile) {

    /** Who cannot work is not asked for how many hours. */
    int hours() {
        return suitability == Suitability.UNSUITABLE ? 0 : maxWeeklyHours;
    }
}
