package it.percorsi.stipend.reactions;

import it.percorsi.events.codes.AttendanceStatus;
import it.percorsi.events.placement.AttendanceDay;
import it.percorsi.events.placement.AttendanceMonthConfirmed;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.reactions.Reaction;
import it.percorsi.stipend.rulebook.RuleBook;
import it.percorsi.stipend.stipends.CountAttendanceMonth;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A confirmed month is paid for (R18, R23), unless its instrument pays nothing (R24). */
@Component
public final class WhenAttendanceMonthConfirmedThenCountTheMonth implements Reaction<AttendanceMonthConfirmed> {

    private final RuleBook rules;

    /** Knows from the rule book which instruments pay. */
    public WhenAttendanceMonthConfirmedThenCountTheMonth(RuleBook rules) {
        this.rules = rules;
    }

    @Override
    public Class<AttendanceMonthConfirmed> trigger() {
        return AttendanceMonthConfirmed.class;
    }

    @Override
    public Optional<CountAttendanceMonth> answer(AttendanceMonthConfirmed event, RecordedEvent recorded) {
        if (!rules.pays(event.instrument())) {
            return Optional.empty();
        }
        return Optional.of(new CountAttendanceMonth(
                event.placementId(),
                event.caseId(),
                event.ambito(),
                event.municipality(),
                event.month(),
                event.instrument(),
                event.tutor(),
                event.expectedDays(),
                days(event, Set.of(AttendanceStatus.PRESENT)),
                days(event, Set.of(AttendanceStatus.ABSENT_NOTIFIED, AttendanceStatus.ILLNESS)),
                days(event, Set.of(AttendanceStatus.ABSENT_UNJUSTIFIED))));
    }

    private static int days(AttendanceMonthConfirmed month, Set<AttendanceStatus> statuses) {
        return Math.toIntExact(month.days().stream()
                .map(AttendanceDay::status)
                .filter(statuses::contains)
                .count());
    }
}
