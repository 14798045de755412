package it.percorsi.referral.notices;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platform.days.CountedDays;
import it.percorsi.platform.days.Stop;
import it.percorsi.referral.clock.CaseClock;
import it.percorsi.referral.clock.ClockActor;
import it.percorsi.referral.clock.ClockKind;
import it.percorsi.referral.clock.StopReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When somebody is reminded of a clock, and when e-mails go out. */
class ReminderTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 1);

    private static Optional<Reminder> on(ClockKind kind, LocalDate today, List<Stop> stops, @Nullable StopReason why) {
        CaseClock clock = CaseClock.open(kind, CountedDays.since(START, stops), 31, why, ClockActor.SISL, today);
        return Reminder.of(clock, today, 7);
    }

    private static Optional<NoticeKind> kind(ClockKind kind, LocalDate today) {
        return on(kind, today, List.of(), null).map(Reminder::kind);
    }

    @Test
    void R27_theFirstInterviewIsRemindedOfAWeekBeforeAndWhenItIsLate() {
        assertThat(kind(ClockKind.FIRST_INTERVIEW, START.plusDays(23))).isEmpty();
        assertThat(kind(ClockKind.FIRST_INTERVIEW, START.plusDays(24))).contains(NoticeKind.INTERVIEW_DUE);
        assertThat(kind(ClockKind.FIRST_INTERVIEW, START.plusDays(31))).contains(NoticeKind.INTERVIEW_DUE);
        assertThat(kind(ClockKind.FIRST_INTERVIEW, START.plusDays(32))).contains(NoticeKind.INTERVIEW_LATE);
    }

    @Test
    void R28_theSharedProjectIsRemindedOfTheSameWay() {
        assertThat(kind(ClockKind.SHARED_PROJECT, START.plusDays(24))).contains(NoticeKind.PROJECT_DUE);
        assertThat(kind(ClockKind.SHARED_PROJECT, START.plusDays(32))).contains(NoticeKind.PROJECT_LATE);
    }

    @Test
    void R40_theJointEvaluationIsRemindedOfTheSameWay() {
        assertThat(kind(ClockKind.JOINT_EVALUATION, START.plusDays(23))).isEmpty();
        assertThat(kind(ClockKind.JOINT_EVALUATION, START.plusDays(24))).contains(NoticeKind.EVALUATION_DUE);
        assertThat(kind(ClockKind.JOINT_EVALUATION, START.plusDays(32))).contains(NoticeKind.EVALUATION_LATE);
    }

    @Test
    void R27_onTheWaitingListNobodyIsReminded() {
        List<Stop> waiting = List.of(Stop.since(START.plusDays(10)));
        assertThat(on(ClockKind.FIRST_INTERVIEW, START.plusDays(60), waiting, StopReason.WAITING_LIST))
                .isEmpty();
    }

    @Test
    void aReminderIsTheSameEveryDayUntilTheDueDateMoves() {
        String first = fact(START.plusDays(25), List.of());
        assertThat(fact(START.plusDays(28), List.of())).isEqualTo(first);
        List<Stop> stopped = List.of(new Stop(START.plusDays(2), START.plusDays(5)));
        assertThat(fact(START.plusDays(28), stopped)).isNotEqualTo(first);
    }

    private static String fact(LocalDate today, List<Stop> stops) {
        return on(ClockKind.FIRST_INTERVIEW, today, stops, null).orElseThrow().fact("case-1");
    }

    @Test
    void theMorningIsSevenOClockInItalyInSummerAndWinter() {
        assertThat(Mailing.DAILY.next(Instant.parse("2026-03-02T05:59:00Z"))).isEqualTo("2026-03-02T06:00:00Z");
        assertThat(Mailing.DAILY.next(Instant.parse("2026-03-02T06:00:00Z"))).isEqualTo("2026-03-03T06:00:00Z");
        assertThat(Mailing.DAILY.next(Instant.parse("2026-07-01T10:00:00Z"))).isEqualTo("2026-07-02T05:00:00Z");
        assertThat(Mailing.DAILY.next(Instant.parse("2026-03-28T10:00:00Z")))
                .as("the clocks go forward in that night")
                .isEqualTo("2026-03-29T05:00:00Z");
        assertThat(Mailing.NONE.next(Instant.parse("2026-03-02T05:59:00Z"))).isNull();
    }
}
