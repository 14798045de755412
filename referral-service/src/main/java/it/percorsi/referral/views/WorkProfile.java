package it.percorsi.referral.views;

import it.percorsi.events.casefile.CapacitiesAssessed;
import it.percorsi.events.casefile.CapacityLevel;
import it.percorsi.events.codes.WorkConstraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Residual capacities of a person and what work has to respect (R7).
 *
 * @param scales version of the scales
 * @param levels the areas that were assessed
 * @param constraints what work has to respect
 * @param constraintsNote the same in words; null or empty when nothing was written
 * @param support support that the person needs; null or empty when nothing was written
 */
public record WorkProfile(
        String scales,
        List<CapacityLevel> levels,
        List<WorkConstraint> constraints,
        @Nullable String constraintsNote,
        @Nullable String support) {

    static WorkProfile of(CapacitiesAssessed e) {
        return new WorkProfile(e.scales(), e.levels(), e.constraints(), e.constraintsNote(), e.support());
    }

    /** The level of an area; null when it was not assessed. */
    public @Nullable Integer level(String area) {
        return levels.stream()
                .filter(level -> level.area().equals(area))
                .map(CapacityLevel::level)
                .findFirst()
                .orElse(null);
    }
}
