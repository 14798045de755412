package it.percorsi.reporting.cases;

import it.percorsi.events.stipend.AttendanceMonthCounted;
import it.percorsi.events.stipend.ReductionDeclined;
import it.percorsi.events.stipend.StipendAgreed;
import it.percorsi.events.stipend.StipendApproved;
import it.percorsi.events.stipend.StipendComputed;
import it.percorsi.events.stipend.StipendEvent;
import it.percorsi.events.stipend.StipendReduced;
import it.percorsi.reporting.cases.StipendMonth.Step;
import java.time.YearMonth;

/** What the facts of the money change. */
final class StipendFold {

    private StipendFold() {}

    static CaseDocument apply(CaseDocument before, StipendEvent event) {
        return switch (event) {
            case StipendAgreed e -> before;
            case AttendanceMonthCounted e -> reached(before, e, e.month(), e.municipality(), Step.COUNTED, 0);
            // Without a reduction proposed there is nothing for the tutor to decide (R18).
            case StipendComputed e ->
                reached(
                        before,
                        e,
                        e.month(),
                        e.municipality(),
                        e.proposedReductionCents() == 0 ? Step.DECIDED : Step.COMPUTED,
                        0);
            case StipendReduced e -> reached(before, e, e.month(), e.municipality(), Step.DECIDED, 0);
            case ReductionDeclined e -> reached(before, e, e.month(), e.municipality(), Step.DECIDED, 0);
            case StipendApproved e -> reached(before, e, e.month(), e.municipality(), Step.APPROVED, e.payableCents());
        };
    }

    private static CaseDocument reached(
            CaseDocument before,
            StipendEvent event,
            YearMonth month,
            String municipality,
            Step step,
            long approvedCents) {
        return before.with(before.placement(event.placementId())
                .paying(new StipendMonth(month, municipality, step, approvedCents)));
    }
}
