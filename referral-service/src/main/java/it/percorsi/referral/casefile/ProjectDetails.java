package it.percorsi.referral.casefile;

import it.percorsi.events.codes.ProjectParty;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a project says beyond its instrument, its objectives and its times.
 *
 * @param measures for each objective how it is seen that it was reached; none, or one each
 * @param dueOn for each measure by when
 * @param actions what is done to reach the objectives
 * @param actionsBy for each action who does it
 * @param evaluationWeeks after how many weeks the path is evaluated together, again and again (R40); null when not said
 * @param evaluators who takes part in that
 * @param familyInterviews whether interviews with the family are foreseen (R29)
 */
public record ProjectDetails(
        List<String> measures,
        List<LocalDate> dueOn,
        List<String> actions,
        List<ProjectParty> actionsBy,
        @Nullable Integer evaluationWeeks,
        List<ProjectParty> evaluators,
        boolean familyInterviews) {

    /** Nothing more. */
    public static final ProjectDetails NONE =
            new ProjectDetails(List.of(), List.of(), List.of(), List.of(), null, List.of(), false);

    /** R40: the person and the service that follows them take part in every evaluation. */
    public ProjectDetails {
        if (measures.size() != dueOn.size()) {
            throw Refused.ever("measure-without-date", "R29");
        }
        if (actions.size() != actionsBy.size() || actionsBy.contains(ProjectParty.UNKNOWN)) {
            throw Refused.ever("action-without-actor", "R29");
        }
        if (evaluationWeeks != null
                && !evaluators.containsAll(List.of(ProjectParty.PERSON, ProjectParty.REFERRING_SERVICE))) {
            throw Refused.ever("evaluation-not-joint", "R40");
        }
    }

    /** R29: objectives that can be measured. */
    void mustMeasure(int objectives) {
        if (!measures.isEmpty() && measures.size() != objectives) {
            throw Refused.ever("objective-not-measurable", "R29");
        }
    }
}
