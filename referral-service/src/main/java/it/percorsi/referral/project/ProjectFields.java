package it.percorsi.referral.project;

import it.percorsi.events.codes.Code;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ProjectParty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form of a project: what was written before it was refused, a template, or a version of the project.
 *
 * @param instrument code of the instrument; empty when none is chosen
 * @param objectives objectives, with empty lines at the end
 * @param actions actions, with empty lines at the end
 * @param weeklyHours hours a week
 * @param months length in months
 * @param evaluationWeeks weeks between evaluations
 * @param evaluators codes of who takes part in them
 * @param familyInvolved whether the family agrees too
 * @param familyInterviews whether interviews with the family are foreseen
 */
public record ProjectFields(
        String instrument,
        List<ObjectiveLine> objectives,
        List<ActionLine> actions,
        String weeklyHours,
        String months,
        String evaluationWeeks,
        Set<String> evaluators,
        boolean familyInvolved,
        boolean familyInterviews) {

    private static final int MOST = 10;
    private static final int LEAST = 3;
    private static final String MONTHS = "6";

    /** A line for an objective. */
    public record ObjectiveLine(String text, String measure, String dueOn) {
        private static final ObjectiveLine EMPTY = new ObjectiveLine("", "", "");
    }

    /** A line for an action. */
    public record ActionLine(String text, String by) {
        private static final ActionLine EMPTY = new ActionLine("", "");
    }

    /** Lines are kept as they are given, and followed by empty ones. */
    public ProjectFields {
        objectives = padded(objectives, ObjectiveLine.EMPTY);
        actions = padded(actions, ActionLine.EMPTY);
    }

    /** Nothing but what a referral, an assessment and the rule book suggest. */
    public static ProjectFields blank(@Nullable Instrument asked, int mostHours, int mostWeeks) {
        return new ProjectFields(
                asked == null ? "" : asked.code(),
                List.of(),
                List.of(),
                String.valueOf(mostHours),
                MONTHS,
                String.valueOf(mostWeeks),
                codes(List.of(ProjectParty.PERSON, ProjectParty.REFERRING_SERVICE, ProjectParty.TUTOR)),
                false,
                false);
    }

    /** A template, its dates counted from a day, within the hours of the assessment and the weeks of the rule book. */
    public static ProjectFields of(ProjectTemplates.Template template, LocalDate from, int mostHours, int mostWeeks) {
        return new ProjectFields(
                template.instrument().code(),
                template.objectives().stream()
                        .map(objective -> new ObjectiveLine(
                                objective.text(),
                                objective.measure(),
                                from.plusWeeks(objective.weeks()).toString()))
                        .toList(),
                template.actions().stream()
                        .map(action -> new ActionLine(action.text(), action.by().code()))
                        .toList(),
                String.valueOf(Math.min(template.weeklyHours(), mostHours)),
                String.valueOf(template.months()),
                String.valueOf(Math.min(template.evaluationWeeks(), mostWeeks)),
                codes(template.evaluators()),
                false,
                template.familyInterviews());
    }

    /** A version, to be changed within the weeks of the rule book. */
    public static ProjectFields of(ProjectVersion project, int mostWeeks) {
        return new ProjectFields(
                project.instrument().code(),
                project.measured().stream()
                        .map(objective -> new ObjectiveLine(
                                objective.text(),
                                Objects.requireNonNullElse(objective.measure(), ""),
                                Objects.toString(objective.dueOn(), "")))
                        .toList(),
                project.done().stream()
                        .map(action -> new ActionLine(action.text(), action.by().code()))
                        .toList(),
                String.valueOf(project.weeklyHours()),
                String.valueOf(project.months()),
                String.valueOf(Math.min(Objects.requireNonNullElse(project.evaluationWeeks(), mostWeeks), mostWeeks)),
                codes(project.evaluators()),
                project.requiredParties().contains(ProjectParty.FAMILY),
                project.familyInterviews());
    }

    /** What somebody wrote in a form that was refused. */
    public static ProjectFields written(Map<String, List<String>> fields) {
        List<ObjectiveLine> objectives = new ArrayList<>();
        List<ActionLine> actions = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            objectives.add(new ObjectiveLine(
                    value(fields, "objectives", i), value(fields, "measures", i), value(fields, "dueOn", i)));
            actions.add(new ActionLine(value(fields, "actions", i), value(fields, "actionsBy", i)));
        }
        objectives.removeIf(ObjectiveLine.EMPTY::equals);
        actions.removeIf(ActionLine.EMPTY::equals);
        return new ProjectFields(
                value(fields, "instrument", 0),
                objectives,
                actions,
                value(fields, "weeklyHours", 0),
                value(fields, "months", 0),
                value(fields, "evaluationWeeks", 0),
                new TreeSet<>(fields.getOrDefault("evaluators", List.of())),
                fields.containsKey("familyInvolved"),
                fields.containsKey("familyInterviews"));
    }

    private static String value(Map<String, List<String>> fields, String name, int which) {
        List<String> values = fields.getOrDefault(name, List.of());
        return which < values.size() ? values.get(which) : "";
    }

    private static Set<String> codes(List<? extends Code> many) {
        Set<String> codes = new TreeSet<>();
        many.forEach(code -> codes.add(code.code()));
        return codes;
    }

    /** Room for one more at least, and for {@value #LEAST} in all. */
    private static <T> List<T> padded(List<T> lines, T empty) {
        List<T> padded = new ArrayList<>(lines);
        do {
            padded.add(empty);
        } while (padded.size() < LEAST);
        return List.copyOf(padded.subList(0, Math.min(padded.size(), MOST)));
    }
}
