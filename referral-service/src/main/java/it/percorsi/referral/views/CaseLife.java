package it.percorsi.referral.views;

import it.percorsi.events.Personal;
import it.percorsi.events.casefile.WaitingListJoined;
import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.events.codes.DeclineReason;
import it.percorsi.events.codes.ReturnReason;
import it.percorsi.events.codes.SuspensionReason;
import it.percorsi.events.codes.WaitingOrder;
import it.percorsi.events.codes.WaitingReason;
import it.percorsi.platform.days.Stop;
import it.percorsi.referral.clock.StopReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What holds a case up or has ended it, however far it has come on its path.
 *
 * @param pastStops stretches that are over and whose days do not count
 * @param waiting the wait for the first interview; null when the case is not on the waiting list
 * @param suspension null when the case is not suspended
 * @param complexity why the time for its project does not hold; null when it does
 * @param decline null unless the municipality declined the referral
 * @param handedBack null unless the person went back to the municipality
 * @param closure null unless the case is closed
 * @param reopening the latest; null when there was none
 */
public record CaseLife(
        List<Stop> pastStops,
        @Nullable Waiting waiting,
        @Nullable Suspension suspension,
        @Nullable Complexity complexity,
        @Nullable Decline decline,
        @Nullable HandedBack handedBack,
        @Nullable Closure closure,
        @Nullable Reopening reopening) {

    /** Nothing holds the case up. */
    static final CaseLife UNDISTURBED = new CaseLife(List.of(), null, null, null, null, null, null, null);

    /** Lists are kept as they are given. */
    public CaseLife {
        pastStops = List.copyOf(pastStops);
    }

    /** On the waiting list, with a place in each of its orders. */
    public record Waiting(
            WaitingReason reason, LocalDate joinedOn, String place, String placeByDay, String placeByCategory) {

        static Waiting of(WaitingListJoined e, CaseDocument waits) {
            return new Waiting(
                    e.reason(),
                    e.joinedOn(),
                    WaitingPlace.of(WaitingOrder.PRIORITY, waits),
                    WaitingPlace.of(WaitingOrder.REFERRAL_DAY, waits),
                    WaitingPlace.of(WaitingOrder.CATEGORY, waits));
        }
    }

    /** It stands still. */
    public record Suspension(
            SuspensionReason reason,
            LocalDate suspendedOn,
            @Nullable LocalDate expectedUntil) {}

    /** The reason is null where it is not for the reader. */
    public record Complexity(@Personal @Nullable String reason, LocalDate flaggedOn) {}

    /** The municipality declined. */
    public record Decline(
            DeclineReason reason, @Personal @Nullable String note, LocalDate declinedOn) {}

    /** Back to the municipality; acknowledged or not yet. */
    public record HandedBack(
            List<ReturnReason> reasons,
            @Personal @Nullable String note,
            LocalDate returnedOn,
            @Nullable LocalDate acknowledgedOn,
            @Personal @Nullable String answer) {}

    /** Its end. */
    public record Closure(ClosureOutcome outcome, LocalDate closedOn) {}

    /** It went on after its end. */
    public record Reopening(@Personal @Nullable String reason, LocalDate reopenedOn) {}

    /** Whether there is anything to be read of it. */
    public boolean tellsAnything() {
        return Stream.of(waiting, suspension, complexity, decline, handedBack, closure, reopening)
                .anyMatch(Objects::nonNull);
    }

    /** Where the case stands that has come so far. */
    CaseState over(CaseState reached) {
        if (decline != null) {
            return CaseState.DECLINED;
        }
        if (closure != null) {
            return CaseState.CLOSED;
        }
        if (handedBack != null) {
            return CaseState.RETURNED;
        }
        if (suspension != null) {
            return CaseState.SUSPENDED;
        }
        return waiting == null ? reached : CaseState.WAITING;
    }

    /** When it came to an end, for now or for ever; null while it goes on. */
    @Nullable
    LocalDate endedOn() {
        if (decline != null) {
            return decline.declinedOn();
        }
        if (handedBack != null) {
            return handedBack.returnedOn();
        }
        return closure == null ? null : closure.closedOn();
    }

    /** All stretches whose days do not count. */
    List<Stop> stops() {
        List<Stop> stops = new ArrayList<>(pastStops);
        Stream.of(
                        waiting == null ? null : waiting.joinedOn(),
                        suspension == null ? null : suspension.suspendedOn(),
                        endedOn())
                .filter(Objects::nonNull)
                .map(Stop::since)
                .forEach(stops::add);
        return stops;
    }

    /** Why the days do not count just now; null when they do. */
    @Nullable
    StopReason stoppedFor() {
        if (suspension != null) {
            return StopReason.SUSPENDED;
        }
        return waiting == null ? null : StopReason.WAITING_LIST;
    }

    CaseLife with(@Nullable Waiting now) {
        return new CaseLife(pastStops, now, suspension, complexity, decline, handedBack, closure, reopening);
    }

    CaseLife with(@Nullable Complexity now) {
        return new CaseLife(pastStops, waiting, suspension, now, decline, handedBack, closure, reopening);
    }

    CaseLife with(Decline now) {
        return new CaseLife(pastStops, waiting, suspension, complexity, now, handedBack, closure, reopening);
    }

    CaseLife with(HandedBack now) {
        return new CaseLife(pastStops, waiting, suspension, complexity, decline, now, closure, reopening);
    }

    CaseLife with(Suspension now) {
        return new CaseLife(pastStops, waiting, now, complexity, decline, handedBack, closure, reopening);
    }

    CaseLife acknowledged(@Nullable String answer, LocalDate on) {
        HandedBack before = Objects.requireNonNull(handedBack, "only a returned case is acknowledged");
        return with(new HandedBack(before.reasons(), before.note(), before.returnedOn(), on, answer));
    }

    CaseLife leftTheList(LocalDate on) {
        return new CaseLife(
                stopped(waiting == null ? null : waiting.joinedOn(), on),
                null,
                suspension,
                complexity,
                decline,
                handedBack,
                closure,
                reopening);
    }

    CaseLife resumed(LocalDate on) {
        return new CaseLife(
                stopped(suspension == null ? null : suspension.suspendedOn(), on),
                waiting,
                null,
                complexity,
                decline,
                handedBack,
                closure,
                reopening);
    }

    CaseLife closed(Closure now) {
        CaseLife before = resumed(now.closedOn());
        return new CaseLife(before.pastStops, waiting, null, complexity, decline, handedBack, now, reopening);
    }

    CaseLife reopened(Reopening now) {
        return new CaseLife(stopped(endedOn(), now.reopenedOn()), waiting, null, complexity, decline, null, null, now);
    }

    private List<Stop> stopped(@Nullable LocalDate from, LocalDate until) {
        return from == null
                ? pastStops
                : Stream.concat(pastStops.stream(), Stream.of(new Stop(from, until)))
                        .toList();
    }

    /** The same without what only those may read who read health details. */
    CaseLife withoutHealth() {
        return new CaseLife(
                pastStops,
                waiting,
                suspension,
                complexity == null ? null : new Complexity(null, complexity.flaggedOn()),
                decline == null ? null : new Decline(decline.reason(), null, decline.declinedOn()),
                handedBack == null
                        ? null
                        : new HandedBack(
                                handedBack.reasons(), null, handedBack.returnedOn(), handedBack.acknowledgedOn(), null),
                closure,
                reopening == null ? null : new Reopening(null, reopening.reopenedOn()));
    }
}
