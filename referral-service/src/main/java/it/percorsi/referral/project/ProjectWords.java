package it.percorsi.referral.project;

import it.percorsi.events.codes.Code;
import it.percorsi.platform.web.CodeTexts;
import it.percorsi.referral.project.ProjectVersion.Action;
import it.percorsi.referral.project.ProjectVersion.Objective;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** A version of a project in words, part by part, and what changed from one version to the next (R19). */
@Component
public class ProjectWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MessageSourceAccessor words;
    private final CodeTexts codes;

    ProjectWords(MessageSource messages, CodeTexts codes) {
        this.words = new MessageSourceAccessor(messages);
        this.codes = codes;
    }

    /**
     * A part of a project.
     *
     * @param label its name
     * @param lines what it says
     */
    public record Part(String label, List<String> lines) {}

    /**
     * A part as it is and as it shall be.
     *
     * @param label its name
     * @param before what the version in force says
     * @param after what the new version says
     */
    public record Change(String label, List<String> before, List<String> after) {

        /** Whether they differ. */
        public boolean changed() {
            return !before.equals(after);
        }
    }

    /** The parts of a version; those that only some may read where {@code health} says so. */
    public List<Part> parts(ProjectVersion project, boolean health) {
        List<Part> parts = new ArrayList<>();
        parts.add(part("instrument", List.of(codes.text(project.instrument()))));
        parts.add(part("times", List.of(text("referral.case.times", project.weeklyHours(), project.months()))));
        if (health) {
            parts.add(part(
                    "objectives", project.measured().stream().map(this::line).toList()));
            parts.add(part("actions", project.done().stream().map(this::line).toList()));
        }
        parts.add(part("evaluation", evaluation(project)));
        parts.add(part("family", List.of(text(family(project)))));
        parts.add(part("parties", List.of(list(project.requiredParties()))));
        return parts;
    }

    /** Two versions side by side. */
    public List<Change> changes(ProjectVersion before, ProjectVersion after, boolean health) {
        List<Part> old = parts(before, health);
        List<Part> now = parts(after, health);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            changes.add(new Change(
                    now.get(i).label(), old.get(i).lines(), now.get(i).lines()));
        }
        return changes;
    }

    private Part part(String name, List<String> lines) {
        return new Part(text("referral.project.part." + name), lines);
    }

    private String line(Objective objective) {
        LocalDate dueOn = objective.dueOn();
        return dueOn == null
                ? objective.text()
                : text(
                        "referral.project.objective.line",
                        objective.text(),
                        Objects.requireNonNullElse(objective.measure(), ""),
                        DAY.format(dueOn));
    }

    private String line(Action action) {
        return text("referral.project.action.line", action.text(), codes.text(action.by()));
    }

    private List<String> evaluation(ProjectVersion project) {
        @Nullable Integer weeks = project.evaluationWeeks();
        return List.of(
                weeks == null
                        ? text("referral.project.evaluation.none")
                        : text("referral.project.evaluation.line", weeks, list(project.evaluators())));
    }

    private static String family(ProjectVersion project) {
        return project.familyInterviews() ? "referral.project.family.yes" : "referral.project.family.no";
    }

    /** Codes in words, one after the other. */
    String list(List<? extends Code> many) {
        return many.stream().map(codes::text).collect(Collectors.joining(", "));
    }

    private String text(String key, Object... arguments) {
        return words.getMessage(key, arguments);
    }
}
