package it.percorsi.referral.project;

import it.percorsi.events.Personal;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.RevisionReason;
import it.percorsi.events.codes.SignatureManner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of an individual project, whole; the parts mean what they mean in {@link IndividualProjectDrafted}.
 *
 * @param version counted from 1 within the case
 * @param draftedOn when it was drafted
 * @param draftedBy user name of who wrote it
 * @param reason why it replaces the one before (R19); null for a first project
 * @param note the same in words
 * @param agreements who has agreed
 * @param sharedOn when all had; null before
 */
public record ProjectVersion(
        int version,
        LocalDate draftedOn,
        String draftedBy,
        @Nullable RevisionReason reason,
        @Personal String note,
        Instrument instrument,
        @Personal List<String> objectives,
        @Personal List<String> measures,
        List<LocalDate> dueOn,
        @Personal List<String> actions,
        List<ProjectParty> actionsBy,
        int weeklyHours,
        int months,
        @Nullable Integer evaluationWeeks,
        List<ProjectParty> evaluators,
        boolean familyInterviews,
        List<ProjectParty> requiredParties,
        List<Agreed> agreements,
        @Nullable LocalDate sharedOn) {

    /** Somebody agreed; {@code recordedBy} is the user name of who wrote it down, {@code documentId} the scan if named. */
    public record Agreed(
            ProjectParty party,
            SignatureManner manner,
            LocalDate agreedOn,
            String recordedBy,
            @Nullable String documentId) {}

    /** An objective with its measure and its date, where these were said. */
    public record Objective(
            String text, @Nullable String measure, @Nullable LocalDate dueOn) {}

    /** An action with who does it. */
    public record Action(String text, ProjectParty by) {}

    static ProjectVersion of(
            IndividualProjectDrafted e, @Nullable RevisionReason reason, String note, String draftedBy) {
        return new ProjectVersion(
                e.projectVersion(),
                e.draftedOn(),
                draftedBy,
                reason,
                note,
                e.instrument(),
                e.objectives(),
                e.measures(),
                e.dueOn(),
                e.actions(),
                e.actionsBy(),
                e.weeklyHours(),
                e.months(),
                e.evaluationWeeks(),
                e.evaluators(),
                e.familyInterviews(),
                e.requiredParties(),
                List.of(),
                null);
    }

    /** The objectives, in order; none once the person is erased. */
    public List<Objective> measured() {
        List<Objective> measured = new ArrayList<>();
        for (int i = 0; i < objectives.size(); i++) {
            measured.add(
                    i < measures.size() && i < dueOn.size()
                            ? new Objective(objectives.get(i), measures.get(i), dueOn.get(i))
                            : new Objective(objectives.get(i), null, null));
        }
        return measured;
    }

    /** The actions, in order; none once the person is erased. */
    public List<Action> done() {
        List<Action> done = new ArrayList<>();
        for (int i = 0; i < Math.min(actions.size(), actionsBy.size()); i++) {
            done.add(new Action(actions.get(i), actionsBy.get(i)));
        }
        return done;
    }

    /** Who has still to agree. */
    public List<ProjectParty> missing() {
        List<ProjectParty> open = new ArrayList<>(requiredParties);
        agreements.forEach(agreement -> open.remove(agreement.party()));
        return open;
    }

    ProjectVersion with(Agreed agreement) {
        List<Agreed> all = new ArrayList<>(agreements);
        all.add(agreement);
        return copy(note, objectives, measures, actions, all, sharedOn);
    }

    ProjectVersion shared(LocalDate on) {
        return copy(note, objectives, measures, actions, agreements, on);
    }

    /** The same without what only those may read who read health details. */
    public ProjectVersion withoutHealth() {
        return copy("", List.of(), List.of(), List.of(), agreements, sharedOn);
    }

    private ProjectVersion copy(
            String said,
            List<String> reached,
            List<String> measured,
            List<String> acted,
            List<Agreed> agreed,
            @Nullable LocalDate on) {
        return new ProjectVersion(
                version,
                draftedOn,
                draftedBy,
                reason,
                said,
                instrument,
                reached,
                measured,
                dueOn,
                acted,
                actionsBy,
                weeklyHours,
                months,
                evaluationWeeks,
                evaluators,
                familyInterviews,
                requiredParties,
                agreed,
                on);
    }
}
