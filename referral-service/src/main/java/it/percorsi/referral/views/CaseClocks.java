package it.percorsi.referral.views;

import it.percorsi.events.codes.Instrument;
import it.percorsi.platform.days.CountedDays;
import it.percorsi.referral.clock.CaseClock;
import it.percorsi.referral.clock.ClockActor;
import it.percorsi.referral.clock.ClockKind;
import it.percorsi.referral.clock.ClockState;
import it.percorsi.referral.rulebook.RuleBooks;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a case, as they stand on one day: they follow from its document alone. What a case that has ended, or a
 * person found unsuitable, did not come to is no longer expected.
 */
public final class CaseClocks {

    private CaseClocks() {}

    /** R27, then R28 once it has begun; each by the rule book of the day on which it began. */
    public static List<CaseClock> of(CaseDocument document, RuleBooks books, LocalDate today) {
        CaseLife life = document.life();
        boolean expected = life.endedOn() == null;
        LocalDate referredOn = document.referral().referredOn();
        LocalDate interviewedOn = document.interviews().isEmpty()
                ? null
                : document.interviews().getFirst().heldOn();
        List<CaseClock> clocks = new ArrayList<>();
        CountedDays days = CountedDays.since(referredOn, life.stops());
        int daysToInterview = books.on(referredOn).daysToFirstInterview();
        if (interviewedOn != null) {
            clocks.add(CaseClock.met(ClockKind.FIRST_INTERVIEW, days, daysToInterview, interviewedOn));
            sharedProject(
                            document,
                            interviewedOn,
                            expected,
                            books.on(interviewedOn).daysToSharedProject(),
                            today)
                    .ifPresent(clocks::add);
        } else if (expected) {
            clocks.add(CaseClock.open(
                    ClockKind.FIRST_INTERVIEW,
                    days,
                    daysToInterview,
                    life.stoppedFor(),
                    document.endorsedOn() == null ? ClockActor.MUNICIPALITY : ClockActor.SISL,
                    today));
        }
        return clocks;
    }

    /** R40: the next joint evaluation. While the case stands still or is over nobody waits for one. */
    static Optional<CaseClock> evaluation(CaseDocument document, RuleBooks books, LocalDate today) {
        CaseProject project = document.project();
        if (document.state() != CaseState.PROJECT_SHARED || project == null || project.firstSharedOn() == null) {
            return Optional.empty();
        }
        CaseProject.Evaluated latest = project.evaluated();
        LocalDate since = latest == null ? project.firstSharedOn() : latest.heldOn();
        LocalDate dueOn = latest == null ? project.firstEvaluationBy(books) : latest.nextDueOn();
        return Optional.of(CaseClock.open(
                ClockKind.JOINT_EVALUATION,
                CountedDays.since(since, List.of()),
                Math.toIntExact(ChronoUnit.DAYS.between(since, dueOn)),
                null,
                ClockActor.SISL,
                today));
    }

    private static Optional<CaseClock> sharedProject(
            CaseDocument document, LocalDate interviewedOn, boolean expected, int allowed, LocalDate today) {
        CaseLife life = document.life();
        CountedDays days = CountedDays.since(interviewedOn, life.stops());
        LocalDate sharedOn =
                document.project() == null ? null : document.project().firstSharedOn();
        if (sharedOn != null) {
            return Optional.of(CaseClock.met(ClockKind.SHARED_PROJECT, days, allowed, sharedOn));
        }
        // R26: support for a worker has no project.
        boolean support = document.instrument() == Instrument.RETENTION_SUPPORT;
        if (!expected || support || document.reached() == CaseState.UNSUITABLE) {
            return Optional.empty();
        }
        if (life.complexity() != null) {
            return Optional.of(CaseClock.exempt(ClockKind.SHARED_PROJECT, days, allowed, today));
        }
        ClockActor actor = document.reached() == CaseState.PROJECT_DRAFTED ? ClockActor.PARTIES : ClockActor.SISL;
        return Optional.of(CaseClock.open(ClockKind.SHARED_PROJECT, days, allowed, life.stoppedFor(), actor, today));
    }

    /** The one that somebody has to meet; null when there is none. */
    public static @Nullable CaseClock open(List<CaseClock> clocks) {
        return clocks.stream()
                .filter(clock -> clock.state() != ClockState.MET && clock.state() != ClockState.EXEMPT)
                .findFirst()
                .orElse(null);
    }
}
