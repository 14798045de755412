package it.percorsi.referral.api;

import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.RevisionReason;
import it.percorsi.referral.casefile.DraftProject;
import it.percorsi.referral.casefile.ProjectDetails;
import it.percorsi.referral.casefile.ReviseProject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people and systems send about the individual project; pages and API share these. */
public final class ProjectSteps {

    private ProjectSteps() {}

    /**
     * An individual project is drafted (R28, R29). A program may leave out what stands from {@code measures} on; who
     * measures one objective measures them all, and who says when the path is evaluated says by whom (R40); left out, it
     * is as often as the rule book says, which is the most rarely that may be said.
     */
    public record Project(
            @NotNull @PastOrPresent LocalDate draftedOn,
            @NotNull Instrument instrument,
            @NotEmpty @Size(max = 10) List<@NotBlank @Size(max = 500) String> objectives,
            @NotNull @Min(1) @Max(40) Integer weeklyHours,
            @NotNull @Min(1) @Max(24) Integer months,
            boolean familyInvolved,
            @Nullable @Size(max = 10) List<@NotBlank @Size(max = 500) String> measures,
            @Nullable @Size(max = 10) List<@NotNull LocalDate> dueOn,
            @Nullable @Size(max = 10) List<@NotBlank @Size(max = 500) String> actions,
            @Nullable @Size(max = 10) List<@NotNull ProjectParty> actionsBy,
            @Nullable @Min(1) @Max(52) Integer evaluationWeeks,
            @Nullable @Size(max = 10) List<@NotNull ProjectParty> evaluators,
            @Nullable Boolean familyInterviews)
            implements CaseSteps.Step {

        @Override
        public DraftProject command(String caseId) {
            return new DraftProject(
                    caseId,
                    draftedOn,
                    instrument,
                    objectives,
                    weeklyHours,
                    months,
                    familyInvolved,
                    new ProjectDetails(
                            given(measures),
                            given(dueOn),
                            given(actions),
                            given(actionsBy),
                            evaluationWeeks,
                            given(evaluators),
                            Boolean.TRUE.equals(familyInterviews)));
        }
    }

    /** A shared project is to be changed (R19). */
    public record Revision(
            @NotNull RevisionReason reason,
            @Nullable @Size(max = 500) String note,
            @NotNull @Valid Project project) implements CaseSteps.Step {

        @Override
        public Object command(String caseId) {
            return new ReviseProject(
                    caseId, reason, Objects.requireNonNullElse(note, "").strip(), project.command(caseId));
        }
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
