package it.percorsi.events.casefile;

import it.percorsi.events.Personal;
import it.percorsi.events.Revision;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ProjectParty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An individual project was drafted (R28, R29).
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param projectVersion version of the project, counted from 1
 * @param draftedOn date
 * @param instrument instrument of the project
 * @param objectives measurable objectives
 * @param weeklyHours hours a week
 * @param months length in months
 * @param requiredParties who has to agree
 * @param measures for each objective, in their order, how it is seen that it was reached; none where that was not said
 * @param dueOn for each measure, in their order, by when
 * @param actions what is done to reach them
 * @param actionsBy for each action, in their order, who does it
 * @param evaluationWeeks after how many weeks the path is evaluated together, again and again (R40); null when not said
 * @param evaluators who takes part in that
 * @param familyInterviews whether interviews with the family are foreseen (R29); false also where an earlier revision
 *     did not say
 */
@Revision(3)
public record IndividualProjectDrafted(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        int projectVersion,
        LocalDate draftedOn,
        Instrument instrument,
        @Personal List<String> objectives,
        int weeklyHours,
        int months,
        List<ProjectParty> requiredParties,
        @Personal List<String> measures,
        List<LocalDate> dueOn,
        @Personal List<String> actions,
        List<ProjectParty> actionsBy,
        @Nullable Integer evaluationWeeks,
        List<ProjectParty> evaluators,
        boolean familyInterviews)
        implements CaseFileEvent {

    /** Lists are kept as they are given, never to change. */
    public IndividualProjectDrafted {
        objectives = List.copyOf(objectives);
        requiredParties = List.copyOf(requiredParties);
        measures = List.copyOf(measures);
        dueOn = List.copyOf(dueOn);
        actions = List.copyOf(actions);
        actionsBy = List.copyOf(actionsBy);
        evaluators = List.copyOf(evaluators);
    }
}
