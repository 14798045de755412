package it.percorsi.referral.views;

import static it.percorsi.referral.views.ClockedCase.DAY;
import static it.percorsi.referral.views.ClockedCase.endorsed;
import static it.percorsi.referral.views.ClockedCase.interviewed;
import static it.percorsi.referral.views.ClockedCase.left;
import static it.percorsi.referral.views.ClockedCase.referred;
import static it.percorsi.referral.views.ClockedCase.suspended;
import static it.percorsi.referral.views.ClockedCase.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.referral.clock.CaseClock;
import it.percorsi.referral.clock.ClockActor;
import it.percorsi.referral.clock.ClockKind;
import it.percorsi.referral.clock.ClockState;
import it.percorsi.referral.clock.StopReason;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** R27: when the first interview is due, and that the waiting list stops its clock. */
class FirstInterviewClockTest {

    private final ClockedCase story = new ClockedCase();

    @Test
    void R27_theFirstInterviewIsDueSoManyDaysAfterTheReferral() {
        story.told(referred());
        assertThat(story.clock(10))
                .isEqualTo(new CaseClock(
                        ClockKind.FIRST_INTERVIEW,
                        ClockState.RUNNING,
                        DAY,
                        31,
                        10,
                        0,
                        null,
                        DAY.plusDays(31),
                        null,
                        ClockActor.MUNICIPALITY));
        assertThat(story.clock(31).state()).isEqualTo(ClockState.RUNNING);
        assertThat(story.clock(32).state()).isEqualTo(ClockState.LATE);
        story.told(endorsed(3));
        assertThat(story.clock(10).actor()).isEqualTo(ClockActor.SISL);
    }

    @Test
    void R27_theClockStopsOnTheWaitingList() {
        story.told(referred(), endorsed(3), waiting(5));
        CaseClock stopped = story.clock(60);
        assertThat(stopped.state()).isEqualTo(ClockState.STOPPED);
        assertThat(stopped.stoppedFor()).isEqualTo(StopReason.WAITING_LIST);
        assertThat(stopped.daysUsed()).isEqualTo(5);
        assertThat(stopped.daysStopped()).isEqualTo(55);
        assertThat(stopped.daysLeft()).isEqualTo(26);
        assertThat(stopped.dueOn()).isNull();
        story.told(left(65));
        CaseClock running = story.clock(70);
        assertThat(running.state()).isEqualTo(ClockState.RUNNING);
        assertThat(running.daysUsed()).isEqualTo(10);
        assertThat(running.dueOn()).isEqualTo(DAY.plusDays(91));
        story.told(interviewed(92));
        CaseClock met = story.clocks(100).getFirst();
        assertThat(met.state()).isEqualTo(ClockState.MET);
        assertThat(met.metOn()).isEqualTo(DAY.plusDays(92));
        assertThat(met.daysUsed()).isEqualTo(32);
        assertThat(met.metLate()).isTrue();
    }

    @Test
    void R27_aWaitThatWasEnteredBeforeAnEarlierInterviewStopsNothing() {
        story.told(referred(), endorsed(3), waiting(5), left(5), interviewed(3));
        assertThat(story.clocks(20).getFirst().daysUsed()).isEqualTo(3);
        assertThat(story.clock(20).daysUsed()).isEqualTo(17);
        assertThat(story.clock(20).daysStopped()).isZero();
    }

    @Test
    void R27_aClockThatWasLateBeforeTheWaitStaysLate() {
        story.told(referred(), endorsed(3), waiting(40));
        assertThat(story.clock(50).state()).isEqualTo(ClockState.LATE);
        assertThat(story.clock(50).dueOn()).isEqualTo(DAY.plusDays(31));
    }

    @Test
    void R27_theWaitingListIsServedByPriorityThenByReferral() {
        story.told(referred(), endorsed(3), waiting(5));
        assertThat(Objects.requireNonNull(story.document().life().waiting()).place())
                .isEqualTo("0_2026-03-02_case-1");
        assertThat(story.document().state()).isEqualTo(CaseState.WAITING);
        story.told(suspended(6));
        assertThat(story.document().state()).isEqualTo(CaseState.SUSPENDED);
        assertThat(story.document().life().waiting()).isNotNull();
    }
}
