package it.percorsi.referral.views;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.casefile.CaseClosed;
import it.percorsi.events.casefile.CaseComplexityLifted;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.CaseFlaggedComplex;
import it.percorsi.events.casefile.CaseReopened;
import it.percorsi.events.casefile.CaseResumed;
import it.percorsi.events.casefile.CaseReturnedToMunicipality;
import it.percorsi.events.casefile.CaseSuspended;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.casefile.IndividualProjectShared;
import it.percorsi.events.casefile.InterviewHeld;
import it.percorsi.events.casefile.PeriodicEvaluationHeld;
import it.percorsi.events.casefile.ReferralDeclinedByMunicipality;
import it.percorsi.events.casefile.ReferralEndorsed;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.casefile.WaitingListJoined;
import it.percorsi.events.casefile.WaitingListLeft;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.events.codes.DeclineReason;
import it.percorsi.events.codes.EvaluationOutcome;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.InterviewKind;
import it.percorsi.events.codes.Priority;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.ReferralChannel;
import it.percorsi.events.codes.ReturnReason;
import it.percorsi.events.codes.Suitability;
import it.percorsi.events.codes.SuspensionReason;
import it.percorsi.events.codes.WaitingReason;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.referral.clock.CaseClock;
import it.percorsi.referral.clock.ClockActor;
import it.percorsi.referral.clock.ClockKind;
import it.percorsi.referral.clock.ClockState;
import it.percorsi.referral.clock.StopReason;
import it.percorsi.referral.rulebook.Books;
import it.percorsi.referral.rulebook.ReferralRuleBook;
import it.percorsi.referral.rulebook.RuleBooks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the clocks of a case say, from its events by way of its document. */
class CaseClocksTest {

    private static final String CASE = "case-1";
    private static final String WHO = "person-1";
    private static final String HERE = "015118";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ReferralRuleBook RULES = Books.carta();

    private final List<CaseFileEvent> story = new ArrayList<>();

    private CaseClocksTest told(CaseFileEvent... events) {
        story.addAll(List.of(events));
        return this;
    }

    private CaseDocument document() {
        Cases view = new Cases();
        @Nullable CaseDocument document = null;
        int position = 0;
        for (CaseFileEvent event : story) {
            document = view.fold(
                    document,
                    CASE,
                    new RecordedEvent(
                            "e" + position, event, CASE, position, Instant.EPOCH, Provenance.of(Map.of()), position++));
        }
        return Objects.requireNonNull(document);
    }

    private List<CaseClock> clocks(int day) {
        return CaseClocks.of(document(), RULES, DAY.plusDays(day));
    }

    @Test
    void R27_R28_eachClockKeepsTheNumbersOfTheDayOnWhichItBegan() {
        told(referred(), endorsed(1), interviewed(20));
        ReferralRuleBook later = Books.book("later", 45, 10, 15);
        RuleBooks books = day -> day.isBefore(DAY.plusDays(5)) ? RULES : later;
        assertThat(CaseClocks.of(document(), books, DAY.plusDays(21)))
                .extracting(CaseClock::allowedDays)
                .containsExactly(31, 15);
    }

    private CaseClock clock(int day) {
        return clocks(day).getLast();
    }

    private static ReferralSubmitted referred() {
        return new ReferralSubmitted(
                CASE,
                WHO,
                "legnano",
                HERE,
                DAY,
                ReferralChannel.FORM,
                "CPS Legnano",
                "Anna Re",
                Category.PSYCHIATRIC,
                null,
                false,
                Priority.HIGH,
                null,
                "");
    }

    private static ReferralEndorsed endorsed(int day) {
        return new ReferralEndorsed(CASE, "legnano", HERE, DAY.plusDays(day));
    }

    private static WaitingListJoined waiting(int day) {
        return new WaitingListJoined(CASE, "legnano", HERE, WaitingReason.NO_OPERATOR, DAY.plusDays(day));
    }

    private static WaitingListLeft left(int day) {
        return new WaitingListLeft(CASE, "legnano", HERE, DAY.plusDays(day));
    }

    private static InterviewHeld interviewed(int day) {
        return new InterviewHeld(CASE, "legnano", HERE, InterviewKind.FIRST, DAY.plusDays(day), "Sara");
    }

    private static AssessmentCompleted assessed(int day, Suitability suitability) {
        return new AssessmentCompleted(CASE, "legnano", HERE, DAY.plusDays(day), suitability, 20, List.of(), "Sara");
    }

    private static IndividualProjectDrafted drafted(int day) {
        return new IndividualProjectDrafted(
                CASE,
                WHO,
                "legnano",
                HERE,
                1,
                DAY.plusDays(day),
                Instrument.TIROCINIO,
                List.of(),
                20,
                6,
                List.of(ProjectParty.PERSON),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                false);
    }

    private static IndividualProjectShared shared(int day) {
        return new IndividualProjectShared(
                CASE,
                WHO,
                "legnano",
                HERE,
                1,
                DAY.plusDays(day),
                Category.PSYCHIATRIC,
                Suitability.SUITABLE,
                Instrument.TIROCINIO,
                20,
                6);
    }

    private static CaseFlaggedComplex complex(int day) {
        return new CaseFlaggedComplex(CASE, WHO, "legnano", HERE, "Molti servizi", DAY.plusDays(day));
    }

    private static CaseSuspended suspended(int day) {
        return new CaseSuspended(CASE, "legnano", HERE, SuspensionReason.HEALTH, DAY.plusDays(day), null);
    }

    private static CaseResumed resumed(int day) {
        return new CaseResumed(CASE, "legnano", HERE, DAY.plusDays(day));
    }

    private static CaseClosed closed(int day) {
        return new CaseClosed(CASE, "legnano", HERE, ClosureOutcome.GAVE_UP, DAY.plusDays(day));
    }

    private static CaseReopened reopened(int day) {
        return new CaseReopened(CASE, WHO, "legnano", HERE, "Torna", DAY.plusDays(day));
    }

    @Test
    void R27_theFirstInterviewIsDueSoManyDaysAfterTheReferral() {
        told(referred());
        assertThat(clock(10))
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
        assertThat(clock(31).state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock(32).state()).isEqualTo(ClockState.LATE);
        told(endorsed(3));
        assertThat(clock(10).actor()).isEqualTo(ClockActor.SISL);
    }

    @Test
    void R27_theClockStopsOnTheWaitingList() {
        told(referred(), endorsed(3), waiting(5));
        CaseClock stopped = clock(60);
        assertThat(stopped.state()).isEqualTo(ClockState.STOPPED);
        assertThat(stopped.stoppedFor()).isEqualTo(StopReason.WAITING_LIST);
        assertThat(stopped.daysUsed()).isEqualTo(5);
        assertThat(stopped.daysStopped()).isEqualTo(55);
        assertThat(stopped.daysLeft()).isEqualTo(26);
        assertThat(stopped.dueOn()).isNull();
        told(left(65));
        CaseClock running = clock(70);
        assertThat(running.state()).isEqualTo(ClockState.RUNNING);
        assertThat(running.daysUsed()).isEqualTo(10);
        assertThat(running.dueOn()).isEqualTo(DAY.plusDays(91));
        told(interviewed(92));
        CaseClock met = clocks(100).getFirst();
        assertThat(met.state()).isEqualTo(ClockState.MET);
        assertThat(met.metOn()).isEqualTo(DAY.plusDays(92));
        assertThat(met.daysUsed()).isEqualTo(32);
        assertThat(met.metLate()).isTrue();
    }

    @Test
    void R27_aWaitThatWasEnteredBeforeAnEarlierInterviewStopsNothing() {
        told(referred(), endorsed(3), waiting(5), left(5), interviewed(3));
        assertThat(clocks(20).getFirst().daysUsed()).isEqualTo(3);
        assertThat(clock(20).daysUsed()).isEqualTo(17);
        assertThat(clock(20).daysStopped()).isZero();
    }

    @Test
    void R27_aClockThatWasLateBeforeTheWaitStaysLate() {
        told(referred(), endorsed(3), waiting(40));
        assertThat(clock(50).state()).isEqualTo(ClockState.LATE);
        assertThat(clock(50).dueOn()).isEqualTo(DAY.plusDays(31));
    }

    @Test
    void R28_theProjectIsSharedWithinItsDaysOfTheFirstInterview() {
        told(referred(), endorsed(3), interviewed(10), assessed(20, Suitability.SUITABLE));
        CaseClock clock = clock(30);
        assertThat(clock.kind()).isEqualTo(ClockKind.SHARED_PROJECT);
        assertThat(clock.startedOn()).isEqualTo(DAY.plusDays(10));
        assertThat(clock.daysUsed()).isEqualTo(20);
        assertThat(clock.dueOn()).isEqualTo(DAY.plusDays(71));
        assertThat(clock.actor()).isEqualTo(ClockActor.SISL);
        told(drafted(40));
        assertThat(clock(72).actor()).isEqualTo(ClockActor.PARTIES);
        assertThat(clock(72).state()).isEqualTo(ClockState.LATE);
        told(shared(71));
        assertThat(clock(200).state()).isEqualTo(ClockState.MET);
        assertThat(clock(200).metLate()).isFalse();
        assertThat(clock(200).actor()).isNull();
    }

    @Test
    void R40_theJointEvaluationIsDueAtItsCadenceWhileTheProjectRuns() {
        RuleBooks rules = Books.carta();
        told(referred(), endorsed(3), interviewed(10), assessed(20, Suitability.SUITABLE), drafted(40));
        assertThat(CaseClocks.evaluation(document(), rules, DAY.plusDays(60))).isEmpty();
        told(shared(50));
        CaseClock first =
                CaseClocks.evaluation(document(), rules, DAY.plusDays(141)).orElseThrow();
        assertThat(first.kind()).isEqualTo(ClockKind.JOINT_EVALUATION);
        assertThat(first.dueOn()).isEqualTo(DAY.plusDays(50).plusWeeks(13));
        assertThat(first.state()).isEqualTo(ClockState.RUNNING);
        assertThat(CaseClocks.evaluation(document(), rules, DAY.plusDays(142)))
                .map(CaseClock::state)
                .contains(ClockState.LATE);
        told(new PeriodicEvaluationHeld(
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
        assertThat(CaseClocks.evaluation(document(), rules, DAY.plusDays(160)))
                .map(CaseClock::dueOn)
                .contains(DAY.plusDays(160));
        told(suspended(150));
        assertThat(CaseClocks.evaluation(document(), rules, DAY.plusDays(200))).isEmpty();
    }

    @Test
    void R26_supportForAWorkerHasNoProjectToWaitFor() {
        ReferralSubmitted r = referred();
        told(
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
        assertThat(clocks(100)).extracting(CaseClock::kind).containsExactly(ClockKind.FIRST_INTERVIEW);
    }

    @Test
    void R28_aComplexCaseIsExempt() {
        told(referred(), endorsed(3), interviewed(10), complex(12));
        assertThat(clock(300).state()).isEqualTo(ClockState.EXEMPT);
        assertThat(clock(300).dueOn()).isNull();
        assertThat(clock(300).actor()).isNull();
        told(new CaseComplexityLifted(CASE, "legnano", HERE, DAY.plusDays(60)));
        assertThat(clock(72).state()).isEqualTo(ClockState.LATE);
    }

    @Test
    void bothClocksStandStillWhileTheCaseIsSuspended() {
        told(referred(), endorsed(3), waiting(5), suspended(10));
        assertThat(clock(20).stoppedFor()).isEqualTo(StopReason.SUSPENDED);
        assertThat(clock(20).daysUsed()).isEqualTo(5);
        told(resumed(20), left(25), interviewed(30), suspended(40), resumed(50));
        assertThat(clocks(60).getFirst().daysUsed()).isEqualTo(10);
        assertThat(clock(60).daysUsed()).isEqualTo(20);
        assertThat(clock(60).daysStopped()).isEqualTo(10);
        assertThat(clock(60).dueOn()).isEqualTo(DAY.plusDays(30 + 61 + 10));
    }

    @Test
    void whatACaseThatEndedDidNotComeToIsNotExpectedAnyMore() {
        told(
                referred(),
                new ReferralDeclinedByMunicipality(
                        CASE, WHO, "legnano", HERE, DeclineReason.NOT_NOW, null, DAY.plusDays(2)));
        assertThat(clocks(100)).isEmpty();
        assertThat(document().state()).isEqualTo(CaseState.DECLINED);
    }

    @Test
    void R7_nobodyWaitsForTheProjectOfAnUnsuitablePerson() {
        told(referred(), endorsed(3), interviewed(10), assessed(20, Suitability.UNSUITABLE));
        assertThat(clocks(100)).extracting(CaseClock::kind).containsExactly(ClockKind.FIRST_INTERVIEW);
        told(new CaseReturnedToMunicipality(
                CASE, WHO, "legnano", HERE, List.of(ReturnReason.HEALTH), null, DAY.plusDays(21)));
        assertThat(document().state()).isEqualTo(CaseState.RETURNED);
        assertThat(document().reached()).isEqualTo(CaseState.UNSUITABLE);
        told(closed(30), reopened(80), assessed(81, Suitability.SUITABLE));
        assertThat(clock(90).daysUsed()).isEqualTo(11 + 10);
        assertThat(clock(90).daysStopped()).isEqualTo(59);
    }

    @Test
    void theTimeOfAClosureDoesNotCountWhenTheCaseIsReopened() {
        told(referred(), endorsed(3), suspended(5), closed(10));
        assertThat(document().state()).isEqualTo(CaseState.CLOSED);
        assertThat(clocks(20)).isEmpty();
        told(reopened(40));
        assertThat(document().state()).isEqualTo(CaseState.ENDORSED);
        assertThat(clock(50).daysUsed()).isEqualTo(15);
        assertThat(clock(50).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void R27_theWaitingListIsServedByPriorityThenByReferral() {
        told(referred(), endorsed(3), waiting(5));
        assertThat(Objects.requireNonNull(document().life().waiting()).place()).isEqualTo("0_2026-03-02_case-1");
        assertThat(document().state()).isEqualTo(CaseState.WAITING);
        told(suspended(6));
        assertThat(document().state()).isEqualTo(CaseState.SUSPENDED);
        assertThat(document().life().waiting()).isNotNull();
    }
}
