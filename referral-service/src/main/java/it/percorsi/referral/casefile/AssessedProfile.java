package it.percorsi.referral.casefile;

import it.percorsi.events.codes.WorkConstraint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a person's residual capacities (R7).
 *
 * @param levels level by area, of the areas that were assessed
 * @param constraints what work has to respect
 * @param constraintsNote the same in words; null for nothing
 * @param support support that the person needs; null for nothing
 */
public record AssessedProfile(
        Map<String, Integer> levels,
        List<WorkConstraint> constraints,
        @Nullable String constraintsNote,
        @Nullable String support) {}
