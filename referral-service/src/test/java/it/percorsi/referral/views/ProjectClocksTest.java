package it.percorsi.referral.views;

import static it.percorsi.referral.views.ClockedCase.CASE;
import static it.percorsi.referral.views.ClockedCase.DAY;
import static it.percorsi.referral.views.ClockedCase.HERE;
import static it.percorsi.referral.views.ClockedCase.WHO;
import static it.percorsi.referral.views.ClockedCase.assessed;
import static it.percorsi.referral.views.ClockedCase.closed;
import static it.percorsi.referral.views.ClockedCase.complex;
import static it.percorsi.referral.views.ClockedCase.drafted;
import static it.percorsi.referral.views.ClockedCase.endorsed;
import static it.percorsi.referral.views.ClockedCase.interviewed;
import static it.percorsi.referral.views.ClockedCase.referred;
import static it.percorsi.referral.views.ClockedCase.reopened;
import static it.percorsi.referral.views.ClockedCase.shared;
import static it.percorsi.referral.views.ClockedCase.suspended;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.casefile.CaseComplexityLifted;
import it.percorsi.events.casefile.CaseReturnedToMunicipality;
import it.percorsi.events.casefile.PeriodicEvaluationHeld;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.codes.EvaluationOutcome;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ReturnReason;
import it.percorsi.events.codes.Suitability;
import it.percorsi.referral.clock.CaseClock;
import it.percorsi.referral.clock.ClockActor;
import it.percorsi.referral.clock.ClockKind;
import it.percorsi.referral.clock.ClockState;
import it.percorsi.referral.rulebook.Books;
import it.percorsi.referral.rulebook.RuleBooks;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the project is to be shared and, once it is, evaluated together; and for whom neither is awaited. */
class ProjectClocksTest {

    private final ClockedCase story = new ClockedCase();

    @Test
    void R28_theProjectIsSharedWithinItsDaysOfTheFirstInterview() {
        story.told(referred(), endorsed(3), interviewed(10), assessed(20, Suitability.SUITABLE));
        CaseClock clock = story.clock(30);
        assertThat(clock.kind()).isEqualTo(ClockKind.SHARED_PROJECT);
        assertThat(clock.startedOn()).isEqualTo(DAY.plusDays(10));
        assertThat(clock.daysUsed()).isEqualTo(20);
        assertThat(clock.dueOn()).isEqualTo(DAY.plusDays(71));
        assertThat(clock.actor()).isEqualTo(ClockActor.SISL);
        story.told(drafted(40));
        assertThat(story.clock(72).actor()).isEqualTo(ClockActor.PARTIES);
        assertThat(story.clock(72).state()).isEqualTo(ClockState.LATE);
        story.told(shared(71));
        assertThat(story.clock(200).state()).isEqualTo(ClockState.MET);
        assertThat(story.clock(200).metLate()).isFalse();
        assertThat(story.clock(200).actor()).isNull();
    }

    @Test
    void R28_aComplexCaseIsExempt() {
        story.told(referred(), endorsed(3), interviewed(10), complex(12));
        assertThat(story.clock(300).state()).isEqualTo(ClockState.EXEMPT);
        assertThat(story.clock(300).dueOn()).isNull();
        assertThat(story.clock(300).actor()).isNull();
        story.told(new CaseComplexityLifted(CASE, "legnano", HERE, DAY.plusDays(60)));
        assertThat(story.clock(72).state()).isEqualTo(ClockState.LATE);
    }

    @Test
    void R40_theJointEvaluationIsDueAtItsCadenceWhileTheProjectRuns() {
        RuleBooks rules = Books.carta();
        story.told(referred(), endorsed(3), interviewed(10), assessed(20, Suitability.SUITABLE), drafted(40));
        assertThat(CaseClocks.evaluation(story.document(), rules, DAY.plusDays(60)))
                .isEmpty();
        story.told(shared(50));
        CaseClock first = CaseClocks.evaluation(story.document(), rules, DAY.plusDays(141))
                .orElseThrow();
        assertThat(first.kind()).isEqualTo(ClockKind.JOINT_EVALUATION);
        assertThat(first.dueOn()).isEqualTo(DAY.plusDays(50).plusWeeks(13));
        assertThat(first.state()).isEqualTo(ClockState.RUNNING);
        assertThat(CaseClocks.evaluation(story.document(), rules, DAY.plusDays(142)))
                .map(CaseClock::state)
                .contains(ClockState.LATE);
        story.told(new PeriodicEvaluationHeld(
                CASE,
                WHO,
                "legnano",
                HERE,
                1,
                DAY.plusDays(145),
                List.of(),
                EvaluationOutcome.ON_COURSE,
                null,
                DAY.plusDays(160),
                "Sara"));
        assertThat(CaseClocks.evaluation(story.document(), rules, DAY.plusDays(160)))
                .map(CaseClock::dueOn)
                .contains(DAY.plusDays(160));
        story.told(suspended(150));
        assertThat(CaseClocks.evaluation(story.document(), rules, DAY.plusDays(200)))
                .isEmpty();
    }

    @Test
    void R26_supportForAWorkerHasNoProjectToWaitFor() {
        ReferralSubmitted r = referred();
        story.told(
                new ReferralSubmitted(
                        CASE,
                        WHO,
                        "legnano",
                        HERE,
                        DAY,
                        r.channel(),
                        r.sendingService(),
                        r.caseManager(),
                        r.category(),
                        null,
                        false,
                        r.priority(),
                        Instrument.RETENTION_SUPPORT,
                        ""),
                endorsed(3),
                interviewed(10));
        assertThat(story.clocks(100)).extracting(CaseClock::kind).containsExactly(ClockKind.FIRST_INTERVIEW);
    }

    @Test
    void R7_nobodyWaitsForTheProjectOfAnUnsuitablePerson() {
        story.told(referred(), endorsed(3), interviewed(10), assessed(20, Suitability.UNSUITABLE));
        assertThat(story.clocks(100)).extracting(CaseClock::kind).containsExactly(ClockKind.FIRST_INTERVIEW);
        story.told(new CaseReturnedToMunicipality(
                CASE, WHO, "legnano", HERE, List.of(ReturnReason.HEALTH), null, DAY.plusDays(21)));
        assertThat(story.document().state()).isEqualTo(CaseState.RETURNED);
        assertThat(story.document().reached()).isEqualTo(CaseState.UNSUITABLE);
        story.told(closed(30), reopened(80), assessed(81, Suitability.SUITABLE));
        assertThat(story.clock(90).daysUsed()).isEqualTo(11 + 10);
        assertThat(story.clock(90).daysStopped()).isEqualTo(59);
    }
}
