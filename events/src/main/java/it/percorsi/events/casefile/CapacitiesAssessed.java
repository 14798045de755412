package it.percorsi.events.casefile;

import it.percorsi.events.Personal;
import it.percorsi.events.codes.WorkConstraint;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The residual capacities behind an assessment, on structured scales (R7). It follows the assessment that it belongs to.
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param assessedOn date of the assessment
 * @param scales version of the scales, which say what an area and a level mean
 * @param levels the areas that were assessed
 * @param constraints what work has to respect
 * @param constraintsNote the same in words; null when nothing was written
 * @param support the support that the person needs at work; null when nothing was written
 */
public record CapacitiesAssessed(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        LocalDate assessedOn,
        String scales,
        @Personal List<CapacityLevel> levels,
        @Personal List<WorkConstraint> constraints,
        @Personal @Nullable String constraintsNote,
        @Personal @Nullable String support)
        implements CaseFileEvent {

    /** Lists are kept as they are given, never to change. */
    public CapacitiesAssessed {
        levels = List.copyOf(levels);
        constraints = List.copyOf(constraints);
    }
}
