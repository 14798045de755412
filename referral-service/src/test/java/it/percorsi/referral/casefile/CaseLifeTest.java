package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;
import static it.percorsi.referral.casefile.CaseFixture.assessed;
import static it.percorsi.referral.casefile.CaseFixture.assign;
import static it.percorsi.referral.casefile.CaseFixture.draft;
import static it.percorsi.referral.casefile.CaseFixture.drafted;
import static it.percorsi.referral.casefile.CaseFixture.endorsed;
import static it.percorsi.referral.casefile.CaseFixture.fixture;
import static it.percorsi.referral.casefile.CaseFixture.interviewed;
import static it.percorsi.referral.casefile.CaseFixture.referred;
import static it.percorsi.referral.casefile.CaseFixture.refused;
import static it.percorsi.referral.casefile.CaseFixture.shared;

import it.percorsi.events.casefile.CaseClosed;
import it.percorsi.events.casefile.CaseComplexityLifted;
import it.percorsi.events.casefile.CaseFlaggedComplex;
import it.percorsi.events.casefile.CaseManagerChanged;
import it.percorsi.events.casefile.CaseReopened;
import it.percorsi.events.casefile.CaseResumed;
import it.percorsi.events.casefile.CaseReturnedToMunicipality;
import it.percorsi.events.casefile.CaseSuspended;
import it.percorsi.events.casefile.ReferralDeclinedByMunicipality;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.casefile.ReturnAcknowledged;
import it.percorsi.events.casefile.WaitingListJoined;
import it.percorsi.events.casefile.WaitingListLeft;
import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.events.codes.DeclineReason;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.InterviewKind;
import it.percorsi.events.codes.ReturnReason;
import it.percorsi.events.codes.Suitability;
import it.percorsi.events.codes.SuspensionReason;
import it.percorsi.events.codes.WaitingReason;
import it.percorsi.referral.person.CaseFacts;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** What holds a case up, ends it, and what may be done meanwhile. */
class CaseLifeTest {

    private static TestExecutor<CaseFile> given(Object... events) {
        return fixture(person -> List.of()).given(events);
    }

    static WaitingListJoined waiting() {
        return new WaitingListJoined(CASE, "legnano", HERE, WaitingReason.NO_OPERATOR, DAY.plusDays(4));
    }

    static WaitingListLeft left(int days) {
        return new WaitingListLeft(CASE, "legnano", HERE, DAY.plusDays(days));
    }

    static CaseFlaggedComplex complex() {
        return new CaseFlaggedComplex(CASE, "person-1", "legnano", HERE, "Più servizi coinvolti", DAY.plusDays(8));
    }

    static ReferralDeclinedByMunicipality declined() {
        return new ReferralDeclinedByMunicipality(
                CASE, "person-1", "legnano", HERE, DeclineReason.PRIORITIES, null, DAY.plusDays(3));
    }

    static CaseReturnedToMunicipality returned() {
        return new CaseReturnedToMunicipality(
                CASE, "person-1", "legnano", HERE, List.of(ReturnReason.WORK_CAPACITY), null, DAY.plusDays(19));
    }

    static ReturnAcknowledged acknowledged() {
        return new ReturnAcknowledged(CASE, "person-1", "legnano", HERE, "Ci pensiamo noi", DAY.plusDays(20));
    }

    static CaseSuspended suspended() {
        return new CaseSuspended(CASE, "legnano", HERE, SuspensionReason.HEALTH, DAY.plusDays(33), null);
    }

    static CaseResumed resumed() {
        return new CaseResumed(CASE, "legnano", HERE, DAY.plusDays(40));
    }

    static CaseClosed closed(ClosureOutcome outcome) {
        return new CaseClosed(CASE, "legnano", HERE, outcome, DAY.plusDays(50));
    }

    static CaseReopened reopened() {
        return new CaseReopened(CASE, "person-1", "legnano", HERE, "È tornata a chiedere aiuto", DAY.plusDays(60));
    }

    private static RecordInterview interview(int days) {
        return new RecordInterview(CASE, InterviewKind.FIRST, DAY.plusDays(days), "Sara");
    }

    private static CloseCase close(ClosureOutcome outcome) {
        return new CloseCase(CASE, outcome, DAY.plusDays(50));
    }

    @Test
    void R27_aForwardedCaseWaitsForItsFirstInterview() {
        JoinWaitingList join = new JoinWaitingList(CASE, WaitingReason.NO_OPERATOR, DAY.plusDays(4));
        given(referred(), endorsed()).when(join).expectEvents(waiting());
        given(referred(), endorsed(), waiting())
                .when(new LeaveWaitingList(CASE, DAY.plusDays(20)))
                .expectEvents(left(20));
        refused(given(referred()).when(join), "not-endorsed", "R4");
        refused(given(referred(), endorsed(), waiting()).when(join), "already-waiting", "R27");
        refused(given(referred(), endorsed(), interviewed()).when(join), "already-interviewed", "R27");
        refused(given(referred(), endorsed()).when(new LeaveWaitingList(CASE, DAY.plusDays(20))), "not-waiting", "R27");
    }

    @Test
    void R27_theFirstInterviewEndsTheWait() {
        given(referred(), endorsed(), waiting()).when(interview(7)).expectEvents(left(7), interviewed());
    }

    @Test
    void R28_aCaseIsFlaggedComplexWithTheReason() {
        given(referred(), endorsed(), interviewed())
                .when(new FlagComplex(CASE, "Più servizi coinvolti", DAY.plusDays(8)))
                .expectEvents(complex());
        given(referred(), endorsed(), interviewed(), complex())
                .when(new LiftComplexity(CASE, DAY.plusDays(9)))
                .expectEvents(new CaseComplexityLifted(CASE, "legnano", HERE, DAY.plusDays(9)));
        refused(
                given(referred(), complex()).when(new FlagComplex(CASE, "Ancora", DAY.plusDays(9))),
                "already-complex",
                "R28");
        refused(given(referred()).when(new LiftComplexity(CASE, DAY.plusDays(9))), "not-complex", "R28");
        refused(given(referred(), complex()).when(new LiftComplexity(CASE, DAY.plusDays(7))), "end-before-start", null);
        refused(
                given(referred(), endorsed(), interviewed(), assessed(Suitability.SUITABLE), drafted(1), shared())
                        .when(new FlagComplex(CASE, "Tardi", DAY.plusDays(40))),
                "project-already-shared",
                "R19");
    }

    @Test
    void R4_theMunicipalityDeclinesInsteadOfForwarding() {
        DeclineReferral decline = new DeclineReferral(CASE, DeclineReason.PRIORITIES, null, DAY.plusDays(3));
        given(referred()).when(decline).expectEvents(declined());
        refused(given(referred(), endorsed()).when(decline), "already-endorsed", "R4");
    }

    @Test
    void R4_aDeclinedReferralIsOnlyRead() {
        refused(
                given(referred(), declined()).when(new EndorseReferral(CASE, DAY.plusDays(9))),
                "referral-declined",
                "R4");
        refused(given(referred(), declined()).when(close(ClosureOutcome.OTHER)), "referral-declined", "R4");
        refused(
                given(referred(), declined()).when(new ReopenCase(CASE, "Ripensata", DAY.plusDays(60))),
                "referral-declined",
                "R4");
    }

    @Test
    void R7_anUnsuitablePersonGoesBackToTheMunicipalityWhichAcknowledges() {
        ReturnToMunicipality back =
                new ReturnToMunicipality(CASE, List.of(ReturnReason.WORK_CAPACITY), null, DAY.plusDays(19));
        Object[] unsuitable = {referred(), endorsed(), interviewed(), assessed(Suitability.UNSUITABLE)};
        given(unsuitable).when(back).expectEvents(returned());
        given(unsuitable)
                .andGiven(returned())
                .when(new AcknowledgeReturn(CASE, "Ci pensiamo noi", DAY.plusDays(20)))
                .expectEvents(acknowledged());
        refused(
                given(referred(), endorsed(), interviewed(), assessed(Suitability.SUITABLE))
                        .when(back),
                "not-unsuitable",
                "R7");
        refused(given(referred(), endorsed(), interviewed()).when(back), "not-assessed", "R29");
        refused(given(unsuitable).when(new AcknowledgeReturn(CASE, null, DAY.plusDays(20))), "not-returned", "R7");
        refused(
                given(unsuitable)
                        .andGiven(returned(), acknowledged())
                        .when(new AcknowledgeReturn(CASE, null, DAY.plusDays(21))),
                "already-acknowledged",
                "R7");
    }

    @Test
    void R7_aReturnedCaseAcceptsNothingButItsAcknowledgementAndItsClosure() {
        Object[] back = {referred(), endorsed(), interviewed(), assessed(Suitability.UNSUITABLE), returned()};
        refused(given(back).when(interview(40)), "case-returned", "R7");
        refused(given(back).when(assign("elena.galli", true)), "case-returned", "R7");
        given(back).when(close(ClosureOutcome.RETURNED)).expectEvents(closed(ClosureOutcome.RETURNED));
        refused(given(referred(), endorsed()).when(close(ClosureOutcome.RETURNED)), "not-returned", "R7");
    }

    @Test
    void aSuspendedCaseTakesNoStepUntilItIsResumed() {
        given(referred(), endorsed())
                .when(new SuspendCase(CASE, SuspensionReason.HEALTH, DAY.plusDays(33), null))
                .expectEvents(suspended());
        refused(given(referred(), endorsed(), suspended()).when(interview(35)), "case-suspended", null);
        given(referred(), endorsed(), suspended())
                .when(new ResumeCase(CASE, DAY.plusDays(40)))
                .expectEvents(resumed());
        given(referred(), endorsed(), suspended(), resumed())
                .when(interview(41))
                .expectSuccessfulHandlerExecution();
        refused(
                given(referred(), endorsed())
                        .when(new SuspendCase(CASE, SuspensionReason.HEALTH, DAY.plusDays(33), DAY.plusDays(33))),
                "end-before-start",
                null);
    }

    @Test
    void whoFollowsASuspendedCaseMayStillChange() {
        given(referred(), endorsed(), suspended())
                .when(assign("elena.galli", true))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aCaseIsClosedWithItsOutcomeAndLeavesTheWaitingList() {
        given(referred(), endorsed(), waiting())
                .when(close(ClosureOutcome.MOVED))
                .expectEvents(left(50), closed(ClosureOutcome.MOVED));
        refused(given(referred(), closed(ClosureOutcome.DIED)).when(close(ClosureOutcome.DIED)), "case-closed", null);
    }

    @Test
    void aCaseIsNotClosedWhileAPlacementRuns() {
        CaseFacts placed = new CaseFacts(
                CASE, "person-1", HERE, DAY, true, false, List.of("placement-1"), List.of(), null, null, false);
        refused(
                fixture(person -> List.of(placed)).given(referred(), endorsed()).when(close(ClosureOutcome.GAVE_UP)),
                "placement-running",
                null);
        CaseFacts ofAnotherCase = new CaseFacts(
                "case-2", "person-1", HERE, DAY, true, false, List.of("placement-1"), List.of(), null, null, false);
        CaseFacts over = new CaseFacts(
                CASE, "person-1", HERE, DAY, true, true, List.of(), List.of(), DAY.plusDays(51), null, false);
        refused(
                fixture(person -> List.of(over)).given(referred(), endorsed()).when(close(ClosureOutcome.HIRED)),
                "date-before-previous-step",
                null);
        fixture(person -> List.of(ofAnotherCase))
                .given(referred(), endorsed())
                .when(close(ClosureOutcome.GAVE_UP))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aReopenedCaseGoesOnWhereItStood() {
        Object[] reopened = {
            referred(),
            endorsed(),
            interviewed(),
            assessed(Suitability.SUITABLE),
            suspended(),
            closed(ClosureOutcome.GAVE_UP),
            reopened()
        };
        given(referred(), closed(ClosureOutcome.GAVE_UP))
                .when(new ReopenCase(CASE, "È tornata a chiedere aiuto", DAY.plusDays(60)))
                .expectEvents(reopened());
        given(reopened)
                .when(new DraftProject(
                        CASE, DAY.plusDays(61), Instrument.TIROCINIO, List.of("Puntualità"), 20, 6, false))
                .expectSuccessfulHandlerExecution();
        given(reopened).when(draft(Instrument.TIROCINIO, 20)).expectSuccessfulHandlerExecution();
        refused(
                given(referred(), endorsed()).when(new ReopenCase(CASE, "Niente", DAY.plusDays(60))),
                "not-closed",
                null);
    }

    @Test
    void aCaseOfAnErasedPersonIsNotReopened() {
        ReferralSubmitted r = referred();
        ReferralSubmitted ofNobody = new ReferralSubmitted(
                CASE,
                "person-erased",
                r.ambito(),
                r.municipality(),
                r.referredOn(),
                r.channel(),
                r.sendingService(),
                r.caseManager(),
                r.category(),
                null,
                false,
                r.priority(),
                null,
                "");
        refused(
                given(ofNobody, closed(ClosureOutcome.GAVE_UP)).when(new ReopenCase(CASE, "Torna", DAY.plusDays(60))),
                "already-erased",
                null);
    }

    @Test
    void R5_theCaseManagerChanges() {
        given(referred())
                .when(new ChangeCaseManager(CASE, " Bruno Testa ", DAY.plusDays(10)))
                .expectEvents(new CaseManagerChanged(CASE, "legnano", HERE, "Bruno Testa", DAY.plusDays(10)));
        refused(
                given(referred()).when(new ChangeCaseManager(CASE, "Anna Re", DAY.plusDays(10))),
                "already-case-manager",
                "R5");
    }
}
