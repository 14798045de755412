package it.percorsi.referral.views;

import it.percorsi.events.Personal;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.SignatureManner;
import it.percorsi.referral.rulebook.RuleBooks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The project in force, or its first draft, with who has agreed so far.
 *
 * @param version counted from 1 within the case
 * @param draftedOn when it was drafted
 * @param instrument its instrument
 * @param objectives what is to be reached; null where they are not for the reader
 * @param weeklyHours hours a week
 * @param months length in months
 * @param requiredParties who has to agree
 * @param agreements who has
 * @param sharedOn when all had; null before
 * @param firstSharedOn when all had agreed to the first version (R28); null before
 * @param evaluated the latest joint evaluation (R40); null before
 * @param revision the version that is to replace it, until all have agreed anew (R19); null when there is none
 * @param evaluationWeeks after how many weeks it is evaluated together, again and again (R40); null when it says none
 */
public record CaseProject(
        int version,
        LocalDate draftedOn,
        Instrument instrument,
        @Personal @Nullable List<String> objectives,
        int weeklyHours,
        int months,
        List<ProjectParty> requiredParties,
        List<Agreement> agreements,
        @Nullable LocalDate sharedOn,
        @Nullable LocalDate firstSharedOn,
        @Nullable Evaluated evaluated,
        @Nullable CaseProject revision,
        @Nullable Integer evaluationWeeks) {

    /** It was evaluated together, and when it is to be again (R40). */
    public record Evaluated(LocalDate heldOn, LocalDate nextDueOn) {}

    /** Somebody agreed. */
    public record Agreement(ProjectParty party, SignatureManner manner, LocalDate agreedOn) {}

    static CaseProject of(IndividualProjectDrafted e) {
        return new CaseProject(
                e.projectVersion(),
                e.draftedOn(),
                e.instrument(),
                e.objectives(),
                e.weeklyHours(),
                e.months(),
                e.requiredParties(),
                List.of(),
                null,
                null,
                null,
                null,
                e.evaluationWeeks());
    }

    /** R40: by when a shared project is first evaluated: at its own cadence, within the rule book of that day. */
    public LocalDate firstEvaluationBy(RuleBooks books) {
        LocalDate shared = Objects.requireNonNull(firstSharedOn, "only a shared project is evaluated");
        return books.on(shared).evaluations().at(evaluationWeeks).dueAfter(shared);
    }

    /** Who has still to agree to this version. */
    public List<ProjectParty> missing() {
        List<ProjectParty> open = new ArrayList<>(requiredParties);
        agreements.forEach(agreement -> open.remove(agreement.party()));
        return open;
    }

    /** The version that people are asked to agree to, or have agreed to last. */
    public CaseProject toAgree() {
        return revision == null ? this : revision;
    }

    CaseProject with(Agreement agreement) {
        List<Agreement> all = new ArrayList<>(agreements);
        all.add(agreement);
        return copy(objectives, all, sharedOn, firstSharedOn, evaluated, revision);
    }

    CaseProject with(CaseProject revised) {
        return copy(objectives, agreements, sharedOn, firstSharedOn, evaluated, revised);
    }

    CaseProject with(Evaluated latest) {
        return copy(objectives, agreements, sharedOn, firstSharedOn, latest, revision);
    }

    /** All have agreed to what they were asked to. */
    CaseProject shared(LocalDate on) {
        CaseProject next = toAgree();
        LocalDate first = firstSharedOn == null ? on : firstSharedOn;
        return next.copy(next.objectives, next.agreements, on, first, evaluated, null);
    }

    CaseProject withoutHealth() {
        CaseProject revised = revision == null ? null : revision.withoutHealth();
        return copy(null, agreements, sharedOn, firstSharedOn, evaluated, revised);
    }

    private CaseProject copy(
            @Nullable List<String> shown,
            List<Agreement> agreed,
            @Nullable LocalDate on,
            @Nullable LocalDate first,
            @Nullable Evaluated latest,
            @Nullable CaseProject revised) {
        return new CaseProject(
                version,
                draftedOn,
                instrument,
                shown,
                weeklyHours,
                months,
                requiredParties,
                agreed,
                on,
                first,
                latest,
                revised,
                evaluationWeeks);
    }
}
