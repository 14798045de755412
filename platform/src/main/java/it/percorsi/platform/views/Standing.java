package it.percorsi.platform.views;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far one feed is, as it was last looked at. Events keep coming, so it is measured against the look before. */
final class Standing {

    /** Two looks never lie further apart while all goes well. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

    private static final double WEIGHT_OF_THE_LATEST = 0.3;

    private final Clock clock;
    private final Instant beganAt;
    private long target = -1;
    private long done;
    private long total;
    private double perSecond;
    private boolean upToDate;
    private @Nullable Instant lookedAt;
    private @Nullable Instant upToDateAt;

    Standing(Clock clock) {
        this.clock = clock;
        this.beganAt = clock.instant();
    }

    /** Takes a look: so many events folded of so many that there are. */
    synchronized void looked(long nowDone, long nowTotal) {
        Instant now = clock.instant();
        if (target < 0) {
            target = nowTotal;
        }
        if (lookedAt != null && now.isAfter(lookedAt)) {
            double speed =
                    1000.0 * (nowDone - done) / Duration.between(lookedAt, now).toMillis();
            perSecond += WEIGHT_OF_THE_LATEST * (Math.max(0, speed) - perSecond);
        }
        if (nowDone >= nowTotal) {
            upToDateAt = now;
        } else if (lookedAt != null && nowDone >= total) {
            upToDateAt = lookedAt;
        }
        upToDate = nowDone >= nowTotal || (lookedAt != null && nowDone >= total);
        done = nowDone;
        total = nowTotal;
        lookedAt = now;
    }

    /** What there was when it began, and how much of that is folded. */
    synchronized ViewProgress.Progress sinceBeginning(String view) {
        return target < 0
                ? new ViewProgress.Progress(view, 0, 1)
                : new ViewProgress.Progress(view, Math.min(done, target), target);
    }

    /** Whether it had folded everything that there was at the look before. */
    synchronized boolean isUpToDate() {
        return upToDate;
    }

    /** Until when it shows everything; when that is now, empty. */
    synchronized @Nullable Instant behindSince() {
        Instant until = upToDateAt == null ? beganAt : upToDateAt;
        return Duration.between(until, clock.instant()).compareTo(BETWEEN_LOOKS) > 0 ? until : null;
    }

    /** Time until all is folded at the speed of late; null when it is, or when there is no speed. */
    synchronized @Nullable Duration left() {
        long speed = Math.round(perSecond);
        return done < total && speed > 0 ? Duration.ofSeconds((total - done + speed - 1) / speed) : null;
    }

    synchronized ViewStatus status(View<?> view, ViewStatus.State state) {
        return new ViewStatus(
                view.name(),
                view.version(),
                Views.isDurable(view),
                state,
                done,
                total,
                Math.round(perSecond),
                left(),
                behindSince());
    }
}
