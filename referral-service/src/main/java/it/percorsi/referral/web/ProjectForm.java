package it.percorsi.referral.web;

import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.RevisionReason;
import it.percorsi.platform.web.BadInput;
import it.percorsi.referral.api.ProjectSteps;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a project: lines of which the empty ones do not count. On paper every objective has its measure and its
 * date, and every action somebody who does it.
 */
record ProjectForm(
        @NotNull @PastOrPresent LocalDate draftedOn,
        @NotNull Instrument instrument,
        @NotNull @Size(max = 10) List<@Size(max = 500) String> objectives,
        @Nullable @Size(max = 10) List<@Size(max = 500) String> measures,
        @Nullable @Size(max = 10) List<@Nullable LocalDate> dueOn,
        @Nullable @Size(max = 10) List<@Size(max = 500) String> actions,
        @Nullable @Size(max = 10) List<@Nullable ProjectParty> actionsBy,
        @NotNull @Min(1) @Max(40) Integer weeklyHours,
        @NotNull @Min(1) @Max(24) Integer months,
        @NotNull @Min(1) @Max(52) Integer evaluationWeeks,
        @Nullable @Size(max = 10) List<ProjectParty> evaluators,
        @Nullable Boolean familyInvolved,
        @Nullable Boolean familyInterviews,
        @Nullable RevisionReason reason,
        @Nullable @Size(max = 500) String note) {

    ProjectSteps.Project project() {
        List<String> texts = new ArrayList<>();
        List<String> measured = new ArrayList<>();
        List<LocalDate> dates = new ArrayList<>();
        for (int i = 0; i < objectives.size(); i++) {
            String text = text(objectives, i);
            String measure = text(measures, i);
            LocalDate date = at(dueOn, i);
            if (!text.isEmpty() && !measure.isEmpty() && date != null) {
                texts.add(text);
                measured.add(measure);
                dates.add(date);
            } else if (!text.isEmpty() || !measure.isEmpty() || date != null) {
                throw new BadInput("objectives", "objective-incomplete");
            }
        }
        if (texts.isEmpty()) {
            throw new BadInput("objectives", "objective-missing");
        }
        List<String> done = new ArrayList<>();
        List<ProjectParty> doers = new ArrayList<>();
        for (int i = 0; actions != null && i < actions.size(); i++) {
            String text = text(actions, i);
            ProjectParty doer = at(actionsBy, i);
            if (!text.isEmpty() && doer != null) {
                done.add(text);
                doers.add(doer);
            } else if (!text.isEmpty() || doer != null) {
                throw new BadInput("actions", "action-incomplete");
            }
        }
        return new ProjectSteps.Project(
                draftedOn,
                instrument,
                texts,
                weeklyHours,
                months,
                Boolean.TRUE.equals(familyInvolved),
                measured,
                dates,
                done,
                doers,
                evaluationWeeks,
                evaluators,
                Boolean.TRUE.equals(familyInterviews));
    }

    ProjectSteps.Revision revision() {
        if (reason == null) {
            throw new BadInput("reason", "revision-reason-missing");
        }
        return new ProjectSteps.Revision(reason, note, project());
    }

    private static String text(@Nullable List<String> values, int which) {
        String value = at(values, which);
        return value == null ? "" : value.strip();
    }

    private static <T> @Nullable T at(@Nullable List<? extends @Nullable T> values, int which) {
        return values == null || which >= values.size() ? null : values.get(which);
    }
}
