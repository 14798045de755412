package it.percorsi.referral.clock;

import it.percorsi.platform.days.CountedDays;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a case, as it stands on one day.
 *
 * @param kind what has to happen
 * @param state how it stands
 * @param startedOn the day from which days count
 * @param allowedDays how many there are
 * @param daysUsed how many have passed and count
 * @param daysStopped how many have passed and do not count
 * @param stoppedFor why they do not count just now; null when they do
 * @param dueOn the last day in time; null while nobody can tell, because it is stopped, or exempt
 * @param metOn when it happened; null before
 * @param actor who must act; null when nobody has to any more
 */
public record CaseClock(
        ClockKind kind,
        ClockState state,
        LocalDate startedOn,
        int allowedDays,
        int daysUsed,
        int daysStopped,
        @Nullable StopReason stoppedFor,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate metOn,
        @Nullable ClockActor actor) {

    /** One that waits for something to happen. */
    public static CaseClock open(
            ClockKind kind,
            CountedDays days,
            int allowed,
            @Nullable StopReason stoppedFor,
            ClockActor actor,
            LocalDate today) {
        int used = days.until(today);
        ClockState state =
                used > allowed ? ClockState.LATE : stoppedFor != null ? ClockState.STOPPED : ClockState.RUNNING;
        return new CaseClock(
                kind,
                state,
                days.start(),
                allowed,
                used,
                days.stoppedUntil(today),
                stoppedFor,
                days.lastDayOf(allowed).orElse(null),
                null,
                actor);
    }

    /** One whose matter has happened. */
    public static CaseClock met(ClockKind kind, CountedDays days, int allowed, LocalDate on) {
        return new CaseClock(
                kind,
                ClockState.MET,
                days.start(),
                allowed,
                days.until(on),
                days.stoppedUntil(on),
                null,
                days.lastDayOf(allowed).orElse(null),
                on,
                null);
    }

    /** One whose time does not hold (R28). */
    public static CaseClock exempt(ClockKind kind, CountedDays days, int allowed, LocalDate today) {
        return new CaseClock(
                kind,
                ClockState.EXEMPT,
                days.start(),
                allowed,
                days.until(today),
                days.stoppedUntil(today),
                null,
                null,
                null,
                null);
    }

    /** Days left; none when the time is over. */
    public int daysLeft() {
        return Math.max(0, allowedDays - daysUsed);
    }

    /** Whether it happened after the time. */
    public boolean metLate() {
        return state == ClockState.MET && daysUsed > allowedDays;
    }
}
