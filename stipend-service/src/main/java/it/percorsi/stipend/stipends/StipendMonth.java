package it.percorsi.stipend.stipends;

import it.percorsi.events.stipend.AttendanceMonthCounted;
import it.percorsi.events.stipend.StipendComputed;
import it.percorsi.platform.commands.Refused;
import it.percorsi.stipend.rulebook.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one month stands.
 *
 * @param counted its attendance
 * @param computed its computation; null until an amount is agreed
 * @param decidedCents what the tutor left to be paid, in euro cents; null until the tutor decides
 * @param approved whether it is settled for ever
 */
record StipendMonth(
        AttendanceMonthCounted counted,
        @Nullable StipendComputed computed,
        @Nullable Long decidedCents,
        boolean approved) {

    static StipendMonth of(AttendanceMonthCounted counted) {
        return new StipendMonth(counted, null, null, false);
    }

    StipendMonth with(StipendComputed computation) {
        return new StipendMonth(counted, computation, null, approved);
    }

    StipendMonth decided(long payableCents) {
        return new StipendMonth(counted, computed, payableCents, approved);
    }

    StipendMonth settled() {
        return new StipendMonth(counted, computed, decidedCents, true);
    }

    /** The computation of a month that may still change (R23: nothing changes after the approval). */
    StipendComputed open() {
        if (approved) {
            throw Refused.now("stipend-already-approved", "R23");
        }
        if (computed == null) {
            throw Refused.now("stipend-not-agreed", "R18");
        }
        return computed;
    }

    /** A reduction takes something, and not more than there is (R18). */
    static void reductionFits(long reductionCents, long fullCents) {
        if (reductionCents <= 0 || reductionCents > fullCents) {
            throw Refused.ever("reduction-out-of-range", "R18").with(Amount.inWords(fullCents));
        }
    }

    /** The tutor gives a reason (R18). */
    static void reductionHasReasons(List<?> reasons) {
        if (reasons.isEmpty()) {
            throw Refused.ever("reduction-without-reason", "R18");
        }
    }

    /** What the approval settles; a proposal that the tutor has not decided upon stands in its way (R18). */
    long payableCents() {
        StipendComputed computation = open();
        if (decidedCents != null) {
            return decidedCents;
        }
        if (computation.proposedReductionCents() > 0) {
            throw Refused.now("tutor-decision-missing", "R18")
                    .with(Amount.inWords(computation.proposedReductionCents()));
        }
        return computation.fullCents();
    }

    /** Whether the attendance told again is what is known already. */
    boolean sameAs(AttendanceMonthCounted again) {
        return counted.equals(again);
    }
}
