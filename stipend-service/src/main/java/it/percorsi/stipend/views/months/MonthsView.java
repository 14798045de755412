package it.percorsi.stipend.views.months;

import it.percorsi.events.stipend.AttendanceMonthCounted;
import it.percorsi.events.stipend.ReductionDeclined;
import it.percorsi.events.stipend.StipendAgreed;
import it.percorsi.events.stipend.StipendApproved;
import it.percorsi.events.stipend.StipendComputed;
import it.percorsi.events.stipend.StipendEvent;
import it.percorsi.events.stipend.StipendReduced;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import it.percorsi.stipend.stipends.StipendCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document a placement and month: the workbench shows them as they are. */
@Component
public final class MonthsView implements View<MonthlyStipend> {

    @Override
    public String name() {
        return "months";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<MonthlyStipend> document() {
        return MonthlyStipend.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("ambito", "month", "stipendId"),
                List.of("ambito", "month", "state", "stipendId"),
                List.of("ambito", "municipality", "month", "stipendId"),
                List.of("ambito", "municipality", "month", "state", "stipendId"),
                List.of("caseId", "month", "stipendId"));
    }

    @Override
    public List<String> aggregatesOf(String id) {
        return id.contains(":") ? List.of(StipendCommand.idOf(id.substring(0, id.lastIndexOf(':')))) : List.of();
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return recorded.event() instanceof StipendEvent event
                ? switch (event) {
                    case StipendAgreed agreed -> List.of();
                    case AttendanceMonthCounted counted -> List.of(counted.stipendId());
                    case StipendComputed computed -> List.of(computed.stipendId());
                    case StipendReduced reduced -> List.of(reduced.stipendId());
                    case ReductionDeclined declined -> List.of(declined.stipendId());
                    case StipendApproved approved -> List.of(approved.stipendId());
                }
                : List.of();
    }

    @Override
    public @Nullable MonthlyStipend fold(@Nullable MonthlyStipend current, String id, RecordedEvent recorded) {
        if (recorded.event() instanceof AttendanceMonthCounted counted) {
            return MonthFold.counted(counted);
        }
        return current == null ? null : follow(current, recorded);
    }

    private static MonthlyStipend follow(MonthlyStipend current, RecordedEvent recorded) {
        return switch (recorded.event()) {
            case StipendComputed computed -> MonthFold.computed(current, computed);
            case StipendReduced reduced ->
                MonthFold.decided(
                        current,
                        reduced.personId(),
                        new Decision(
                                reduced.reductionCents(),
                                reduced.reasons(),
                                words(reduced.note(), reduced.personId()),
                                reduced.tutor(),
                                reduced.decidedOn()),
                        reduced.payableCents());
            case ReductionDeclined declined ->
                MonthFold.decided(
                        current,
                        declined.personId(),
                        new Decision(
                                0,
                                List.of(),
                                words(declined.note(), declined.personId()),
                                declined.tutor(),
                                declined.decidedOn()),
                        declined.payableCents());
            case StipendApproved approved ->
                MonthFold.approved(current, approved.payableCents(), approved.approvedOn());
            default -> current;
        };
    }

    /** Facts of the first revision named no person: nothing could seal their words, so they are not kept here. */
    private static String words(String note, @Nullable String personId) {
        return personId == null ? "" : note;
    }
}
