package it.percorsi.stipend.stipends;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.stipend.AttendanceMonthCounted;
import it.percorsi.events.stipend.ReductionDeclined;
import it.percorsi.events.stipend.StipendAgreed;
import it.percorsi.events.stipend.StipendApproved;
import it.percorsi.events.stipend.StipendComputed;
import it.percorsi.events.stipend.StipendReduced;
import it.percorsi.platform.commands.Refused;
import it.percorsi.stipend.rulebook.Cap;
import it.percorsi.stipend.rulebook.RuleBook;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The money of one placement, all its months together: an agreement made after the first confirmed month computes that
 * month in the same decision, so agreement and months cannot be apart. A placement lasts twelve months at most, which
 * keeps this small.
 */
@Aggregate(cache = "aggregateCache")
class PlacementStipends {

    @AggregateIdentifier
    @SuppressWarnings(
            "UnusedVariable") // read by Axon, which takes whatever is not null before the first event for the id
    private @Nullable String stipendsId;

    private @Nullable StipendAgreed agreed;
    private final TreeMap<YearMonth, StipendMonth> months = new TreeMap<>();

    PlacementStipends() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AgreeStipend command, RuleBook rules) {
        Cap cap = rules.capOf(command.instrument());
        cap.refuseMore(command.monthlyCents());
        StipendAgreed agreement = StipendFacts.agreed(command, cap);
        if (agreement.equals(agreed)) {
            return;
        }
        List<AttendanceMonthCounted> waiting = months.values().stream()
                .filter(month -> month.computed() == null)
                .map(StipendMonth::counted)
                .toList();
        apply(agreement);
        waiting.forEach(counted -> apply(StipendFacts.computed(counted, agreement, cap)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CountAttendanceMonth command, RuleBook rules) {
        Cap cap = rules.capOf(command.instrument());
        AttendanceMonthCounted counted = StipendFacts.counted(command);
        StipendMonth known = months.get(command.month());
        if (known != null) {
            if (known.sameAs(counted)) {
                return;
            }
            throw Refused.now("month-already-counted", "R18")
                    .with(command.month().toString());
        }
        StipendAgreed agreement = agreed;
        apply(counted);
        if (agreement != null) {
            apply(StipendFacts.computed(counted, agreement, cap));
        }
    }

    @CommandHandler
    void handle(ReduceStipend command) {
        StipendComputed computed = month(command.month()).open();
        StipendMonth.reductionFits(command.reductionCents(), computed.fullCents());
        StipendMonth.reductionHasReasons(command.reasons());
        apply(StipendFacts.reduced(computed, personId(), command));
    }

    @CommandHandler
    void handle(LeaveStipendWhole command) {
        StipendComputed computed = month(command.month()).open();
        apply(StipendFacts.leftWhole(computed, personId(), command));
    }

    @CommandHandler
    void handle(ApproveStipend command) {
        StipendMonth month = month(command.month());
        long payable = month.payableCents();
        if (command.payableCents() != null && command.payableCents() != payable) {
            throw Refused.now("amount-has-changed", "R23");
        }
        apply(StipendFacts.approved(month.open(), payable, command.approvedOn()));
    }

    /** Whose money it is, as the agreement says: without one nothing is computed that could be decided upon. */
    private String personId() {
        return Objects.requireNonNull(agreed).personId();
    }

    StipendMonth month(YearMonth month) {
        StipendMonth known = months.get(month);
        if (known == null) {
            throw Refused.now("month-not-counted", "R18").with(month.toString());
        }
        return known;
    }

    @EventSourcingHandler
    void on(StipendAgreed event) {
        stipendsId = StipendCommand.idOf(event.placementId());
        agreed = event;
    }

    @EventSourcingHandler
    void on(AttendanceMonthCounted event) {
        stipendsId = StipendCommand.idOf(event.placementId());
        months.put(event.month(), StipendMonth.of(event));
    }

    @EventSourcingHandler
    void on(StipendComputed event) {
        months.computeIfPresent(event.month(), (key, month) -> month.with(event));
    }

    @EventSourcingHandler
    void on(StipendReduced event) {
        months.computeIfPresent(event.month(), (key, month) -> month.decided(event.payableCents()));
    }

    @EventSourcingHandler
    void on(ReductionDeclined event) {
        months.computeIfPresent(event.month(), (key, month) -> month.decided(event.payableCents()));
    }

    @EventSourcingHandler
    void on(StipendApproved event) {
        months.computeIfPresent(event.month(), (key, month) -> month.settled());
    }
}
