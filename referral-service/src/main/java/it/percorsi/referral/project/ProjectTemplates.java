package it.percorsi.referral.project;

import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ProjectParty;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a project can begin from, to be adapted to the person: part of the rule book.
 *
 * @param projectTemplates in the order in which they are offered
 */
@ConfigurationProperties("percorsi.rule-book")
public record ProjectTemplates(List<Template> projectTemplates) {

    /** Lists are kept as they are given. */
    public ProjectTemplates {
        projectTemplates = List.copyOf(projectTemplates);
    }

    /**
     * One of them.
     *
     * @param key its name in addresses
     * @param name its name for people
     * @param instrument instrument
     * @param weeklyHours hours a week; the assessment may allow fewer
     * @param months length in months
     * @param evaluationWeeks weeks between joint evaluations (R40)
     * @param evaluators who takes part in them
     * @param familyInterviews whether interviews with the family are foreseen (R29)
     * @param objectives objectives
     * @param actions actions
     */
    public record Template(
            String key,
            String name,
            Instrument instrument,
            int weeklyHours,
            int months,
            int evaluationWeeks,
            List<ProjectParty> evaluators,
            boolean familyInterviews,
            List<Objective> objectives,
            List<ProjectVersion.Action> actions) {

        /** Lists are kept as they are given. */
        public Template {
            evaluators = List.copyOf(evaluators);
            objectives = List.copyOf(objectives);
            actions = List.copyOf(actions);
        }
    }

    /** An objective, how it is seen that it was reached, and after how many weeks. */
    public record Objective(String text, String measure, int weeks) {}

    /** The one of that key. */
    public Optional<Template> find(String key) {
        return projectTemplates.stream()
                .filter(template -> template.key().equals(key))
                .findFirst();
    }
}
