package it.percorsi.stipend.views.months;

import it.percorsi.events.stipend.AttendanceMonthCounted;
import it.percorsi.events.stipend.StipendComputed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a month's document. */
final class MonthFold {

    private MonthFold() {}

    static MonthlyStipend counted(AttendanceMonthCounted event) {
        return new MonthlyStipend(
                event.stipendId(),
                event.placementId(),
                event.caseId(),
                null,
                event.ambito(),
                event.municipality(),
                event.month(),
                event.instrument(),
                event.tutor(),
                new Days(event.expectedDays(), event.attendedDays(), event.justifiedDays(), event.unjustifiedDays()),
                StipendState.WITHOUT_AGREEMENT,
                0,
                0,
                0,
                List.of(),
                null,
                null);
    }

    static MonthlyStipend computed(MonthlyStipend counted, StipendComputed event) {
        return new MonthlyStipend(
                counted.stipendId(),
                counted.placementId(),
                counted.caseId(),
                counted.personId(),
                counted.ambito(),
                counted.municipality(),
                counted.month(),
                counted.instrument(),
                event.tutor(),
                counted.days(),
                event.proposedReductionCents() > 0 ? StipendState.TO_DECIDE : StipendState.TO_APPROVE,
                event.fullCents(),
                event.proposedReductionCents(),
                event.fullCents() - event.proposedReductionCents(),
                event.lines(),
                null,
                null);
    }

    static MonthlyStipend decided(
            MonthlyStipend before, @Nullable String personId, Decision decision, long payableCents) {
        return moved(before, StipendState.TO_APPROVE, personId, decision, payableCents, null);
    }

    static MonthlyStipend approved(MonthlyStipend before, long payableCents, LocalDate approvedOn) {
        return moved(before, StipendState.APPROVED, before.personId(), before.decision(), payableCents, approvedOn);
    }

    static MonthlyStipend moved(
            MonthlyStipend before,
            StipendState state,
            @Nullable String personId,
            @Nullable Decision decision,
            long payableCents,
            @Nullable LocalDate approvedOn) {
        return new MonthlyStipend(
                before.stipendId(),
                before.placementId(),
                before.caseId(),
                personId,
                before.ambito(),
                before.municipality(),
                before.month(),
                before.instrument(),
                before.tutor(),
                before.days(),
                state,
                before.fullCents(),
                before.proposedReductionCents(),
                payableCents,
                before.lines(),
                decision,
                approvedOn);
    }
}
