package it.percorsi.referral.views;

import static it.percorsi.referral.views.ClockedCase.CASE;
import static it.percorsi.referral.views.ClockedCase.DAY;
import static it.percorsi.referral.views.ClockedCase.HERE;
import static it.percorsi.referral.views.ClockedCase.RULES;
import static it.percorsi.referral.views.ClockedCase.WHO;
import static it.percorsi.referral.views.ClockedCase.closed;
import static it.percorsi.referral.views.ClockedCase.endorsed;
import static it.percorsi.referral.views.ClockedCase.interviewed;
import static it.percorsi.referral.views.ClockedCase.left;
import static it.percorsi.referral.views.ClockedCase.referred;
import static it.percorsi.referral.views.ClockedCase.reopened;
import static it.percorsi.referral.views.ClockedCase.resumed;
import static it.percorsi.referral.views.ClockedCase.suspended;
import static it.percorsi.referral.views.ClockedCase.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.casefile.ReferralDeclinedByMunicipality;
import it.percorsi.events.codes.DeclineReason;
import it.percorsi.referral.clock.CaseClock;
import it.percorsi.referral.clock.ClockState;
import it.percorsi.referral.clock.StopReason;
import it.percorsi.referral.rulebook.Books;
import it.percorsi.referral.rulebook.ReferralRuleBook;
import it.percorsi.referral.rulebook.RuleBooks;
import org.junit.jupiter.api.Test;

/** What holds of all clocks of a case: by whose numbers they run, and when they stand still or are no more. */
class CaseClocksTest {

    private final ClockedCase story = new ClockedCase();

    @Test
    void R27_R28_eachClockKeepsTheNumbersOfTheDayOnWhichItBegan() {
        story.told(referred(), endorsed(1), interviewed(20));
        ReferralRuleBook later = Books.book("later", 45, 10, 15);
        RuleBooks books = day -> day.isBefore(DAY.plusDays(5)) ? RULES : later;
        assertThat(CaseClocks.of(story.document(), books, DAY.plusDays(21)))
                .extracting(CaseClock::allowedDays)
                .containsExactly(31, 15);
    }

    @Test
    void bothClocksStandStillWhileTheCaseIsSuspended() {
        story.told(referred(), endorsed(3), waiting(5), suspended(10));
        assertThat(story.clock(20).stoppedFor()).isEqualTo(StopReason.SUSPENDED);
        assertThat(story.clock(20).daysUsed()).isEqualTo(5);
        story.told(resumed(20), left(25), interviewed(30), suspended(40), resumed(50));
        assertThat(story.clocks(60).getFirst().daysUsed()).isEqualTo(10);
        assertThat(story.clock(60).daysUsed()).isEqualTo(20);
        assertThat(story.clock(60).daysStopped()).isEqualTo(10);
        assertThat(story.clock(60).dueOn()).isEqualTo(DAY.plusDays(30 + 61 + 10));
    }

    @Test
    void theTimeOfAClosureDoesNotCountWhenTheCaseIsReopened() {
        story.told(referred(), endorsed(3), suspended(5), closed(10));
        assertThat(story.document().state()).isEqualTo(CaseState.CLOSED);
        assertThat(story.clocks(20)).isEmpty();
        story.told(reopened(40));
        assertThat(story.document().state()).isEqualTo(CaseState.ENDORSED);
        assertThat(story.clock(50).daysUsed()).isEqualTo(15);
        assertThat(story.clock(50).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void whatACaseThatEndedDidNotComeToIsNotExpectedAnyMore() {
        story.told(
                referred(),
                new ReferralDeclinedByMunicipality(
                        CASE, WHO, "legnano", HERE, DeclineReason.NOT_NOW, null, DAY.plusDays(2)));
        assertThat(story.clocks(100)).isEmpty();
        assertThat(story.document().state()).isEqualTo(CaseState.DECLINED);
    }
}
