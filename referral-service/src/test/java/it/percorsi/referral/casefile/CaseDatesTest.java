package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;
import static it.percorsi.referral.casefile.CaseFixture.agreed;
import static it.percorsi.referral.casefile.CaseFixture.assessed;
import static it.percorsi.referral.casefile.CaseFixture.drafted;
import static it.percorsi.referral.casefile.CaseFixture.endorsed;
import static it.percorsi.referral.casefile.CaseFixture.fixture;
import static it.percorsi.referral.casefile.CaseFixture.interviewed;
import static it.percorsi.referral.casefile.CaseFixture.referred;
import static it.percorsi.referral.casefile.CaseFixture.refused;
import static it.percorsi.referral.casefile.CaseLifeFixture.acknowledged;
import static it.percorsi.referral.casefile.CaseLifeFixture.closed;
import static it.percorsi.referral.casefile.CaseLifeFixture.left;
import static it.percorsi.referral.casefile.CaseLifeFixture.returned;
import static it.percorsi.referral.casefile.CaseLifeFixture.waiting;

import it.percorsi.events.casefile.CaseClosed;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.CaseReopened;
import it.percorsi.events.casefile.CaseResumed;
import it.percorsi.events.casefile.CaseSuspended;
import it.percorsi.events.casefile.InterviewHeld;
import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.events.codes.DeclineReason;
import it.percorsi.events.codes.InterviewKind;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.ReturnReason;
import it.percorsi.events.codes.SignatureManner;
import it.percorsi.events.codes.Suitability;
import it.percorsi.events.codes.SuspensionReason;
import it.percorsi.events.codes.WaitingReason;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** People enter things late and out of order: which days are right all the same, and which cannot be. */
class CaseDatesTest {

    private static TestExecutor<CaseFile> given(CaseFileEvent... events) {
        return fixture(person -> List.of()).given((Object[]) events);
    }

    private static CaseSuspended suspended(int day) {
        return new CaseSuspended(CASE, "legnano", HERE, SuspensionReason.HEALTH, DAY.plusDays(day), null);
    }

    private static CaseResumed resumed(int day) {
        return new CaseResumed(CASE, "legnano", HERE, DAY.plusDays(day));
    }

    private static CaseClosed over(int day) {
        return new CaseClosed(CASE, "legnano", HERE, ClosureOutcome.GAVE_UP, DAY.plusDays(day));
    }

    private static CaseReopened reopened(int day) {
        return new CaseReopened(CASE, "person-1", "legnano", HERE, "Torna", DAY.plusDays(day));
    }

    private static InterviewHeld met(int day) {
        return new InterviewHeld(CASE, "legnano", HERE, InterviewKind.FIRST, DAY.plusDays(day), "Sara");
    }

    private static RecordInterview interview(int day) {
        return new RecordInterview(CASE, InterviewKind.FIRST, DAY.plusDays(day), "Sara");
    }

    private static SuspendCase suspend(int day) {
        return new SuspendCase(CASE, SuspensionReason.HEALTH, DAY.plusDays(day), null);
    }

    private static CloseCase close(int day) {
        return new CloseCase(CASE, ClosureOutcome.GAVE_UP, DAY.plusDays(day));
    }

    private static void tooEarly(ResultValidator<CaseFile> result) {
        refused(result, "date-before-previous-step", null);
    }

    private static void inAHalt(ResultValidator<CaseFile> result) {
        refused(result, "date-while-halted", null);
    }

    @Test
    void R27_anInterviewHeldBeforeTheWaitThatWasEnteredFirstLeavesNoWait() {
        given(referred(), endorsed(), waiting()).when(interview(3)).expectEvents(left(4), met(3));
        given(referred(), endorsed(), waiting(), left(4), met(3))
                .when(interview(3))
                .expectEvents(met(3));
    }

    @Test
    void R27_theWaitBeginsAfterTheEndorsementAndEndsAfterItsBeginning() {
        tooEarly(given(referred(), endorsed())
                .when(new JoinWaitingList(CASE, WaitingReason.NO_OPERATOR, DAY.plusDays(2))));
        tooEarly(given(referred(), endorsed(), waiting()).when(new LeaveWaitingList(CASE, DAY.plusDays(3))));
        tooEarly(given(referred(), endorsed(), waiting()).when(close(3)));
    }

    @Test
    void whatWasDoneBeforeASuspensionOrAClosureIsEnteredAfterIt() {
        given(referred(), endorsed(), suspended(5), resumed(9))
                .when(interview(5))
                .expectEvents(met(5));
        given(referred(), endorsed(), suspended(5), resumed(9))
                .when(interview(9))
                .expectEvents(met(9));
        given(referred(), endorsed(), over(20), reopened(40)).when(interview(8)).expectEvents(met(8));
        given(referred(), over(20), reopened(40))
                .when(new EndorseReferral(CASE, DAY.plusDays(3)))
                .expectEvents(endorsed());
    }

    @Test
    void nothingIsDoneWhileACaseStandsStill() {
        inAHalt(given(referred(), endorsed(), suspended(5), resumed(9)).when(interview(7)));
        inAHalt(given(referred(), endorsed(), suspended(5), over(20), reopened(40))
                .when(interview(15)));
        inAHalt(given(referred(), endorsed(), over(20), reopened(40)).when(interview(30)));
        inAHalt(given(
                        referred(),
                        endorsed(),
                        interviewed(),
                        assessed(Suitability.SUITABLE),
                        drafted(1),
                        suspended(33),
                        resumed(43))
                .when(new AgreeToProject(CASE, ProjectParty.PERSON, SignatureManner.PAPER, DAY.plusDays(40))));
        inAHalt(given(
                        referred(),
                        endorsed(),
                        interviewed(),
                        assessed(Suitability.UNSUITABLE),
                        returned(),
                        closed(ClosureOutcome.RETURNED),
                        reopened(60))
                .when(interview(30)));
    }

    @Test
    void aSuspensionIsEnteredLateButCoversNoStep() {
        given(referred(), endorsed(), met(10)).when(suspend(5)).expectEvents(suspended(5));
        given(referred(), endorsed(), met(10), suspended(5))
                .when(new ResumeCase(CASE, DAY.plusDays(10)))
                .expectEvents(resumed(10));
        refused(
                given(referred(), endorsed(), met(10), suspended(5)).when(new ResumeCase(CASE, DAY.plusDays(11))),
                "step-while-halted",
                null);
        refused(given(referred(), endorsed(), met(10), suspended(5)).when(close(20)), "step-while-halted", null);
        tooEarly(given(referred(), endorsed()).when(suspend(2)));
        tooEarly(given(referred(), endorsed(), suspended(5)).when(new ResumeCase(CASE, DAY.plusDays(4))));
        tooEarly(given(referred(), endorsed(), suspended(5), resumed(9)).when(suspend(8)));
    }

    @Test
    void nothingComesAfterTheClosure() {
        tooEarly(given(referred(), endorsed(), interviewed()).when(close(6)));
        tooEarly(given(
                        referred(),
                        endorsed(),
                        interviewed(),
                        assessed(Suitability.SUITABLE),
                        drafted(1),
                        agreed(ProjectParty.PERSON, 45))
                .when(close(44)));
        tooEarly(given(referred(), over(20)).when(new ReopenCase(CASE, "Torna", DAY.plusDays(19))));
    }

    @Test
    void theStepsOfThePathStillFollowEachOther() {
        tooEarly(given(referred(), endorsed(), interviewed(), over(20), reopened(40))
                .when(new CompleteAssessment(
                        CASE, DAY.plusDays(6), Suitability.SUITABLE, 20, List.of(), "Sara", null)));
        tooEarly(given(referred(), endorsed()).when(interview(2)));
    }

    @Test
    void anAgreementFollowsItsProjectWhateverElseWasDoneMeanwhile() {
        CaseFileEvent[] talkedTo = {
            referred(), endorsed(), interviewed(), assessed(Suitability.SUITABLE), drafted(1), met(40)
        };
        given(talkedTo)
                .when(new AgreeToProject(CASE, ProjectParty.PERSON, SignatureManner.PAPER, DAY.plusDays(32)))
                .expectEvents(agreed(ProjectParty.PERSON));
        tooEarly(given(talkedTo)
                .when(new AgreeToProject(CASE, ProjectParty.PERSON, SignatureManner.PAPER, DAY.plusDays(29))));
    }

    @Test
    void R4_aReferralIsDeclinedAfterWhatWasEnteredAboutIt() {
        tooEarly(given(referred(), over(20), reopened(40))
                .when(new DeclineReferral(CASE, DeclineReason.NOT_NOW, null, DAY.plusDays(10))));
    }

    @Test
    void R7_aPersonIsNotGivenBackBeforeASuspensionThatFollowed() {
        tooEarly(given(
                        referred(),
                        endorsed(),
                        interviewed(),
                        assessed(Suitability.UNSUITABLE),
                        suspended(33),
                        resumed(40))
                .when(new ReturnToMunicipality(CASE, List.of(ReturnReason.HEALTH), null, DAY.plusDays(30))));
    }

    @Test
    void R7_theMunicipalityAcknowledgesAlsoAfterTheClosure() {
        CaseFileEvent[] back = {
            referred(),
            endorsed(),
            interviewed(),
            assessed(Suitability.UNSUITABLE),
            returned(),
            closed(ClosureOutcome.RETURNED)
        };
        given(back)
                .when(new AcknowledgeReturn(CASE, "Ci pensiamo noi", DAY.plusDays(20)))
                .expectEvents(acknowledged());
        given(back).when(new AcknowledgeReturn(CASE, null, DAY.plusDays(90))).expectSuccessfulHandlerExecution();
        tooEarly(given(back).when(new AcknowledgeReturn(CASE, null, DAY.plusDays(18))));
    }
}
