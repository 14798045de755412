package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;
import static it.percorsi.referral.casefile.CaseFixture.assessed;
import static it.percorsi.referral.casefile.CaseFixture.assign;
import static it.percorsi.referral.casefile.CaseFixture.drafted;
import static it.percorsi.referral.casefile.CaseFixture.endorsed;
import static it.percorsi.referral.casefile.CaseFixture.given;
import static it.percorsi.referral.casefile.CaseFixture.interviewed;
import static it.percorsi.referral.casefile.CaseFixture.referred;
import static it.percorsi.referral.casefile.CaseFixture.refused;
import static it.percorsi.referral.casefile.CaseFixture.shared;
import static it.percorsi.referral.casefile.CaseLifeFixture.complex;
import static it.percorsi.referral.casefile.CaseLifeFixture.interview;
import static it.percorsi.referral.casefile.CaseLifeFixture.left;
import static it.percorsi.referral.casefile.CaseLifeFixture.resumed;
import static it.percorsi.referral.casefile.CaseLifeFixture.suspended;
import static it.percorsi.referral.casefile.CaseLifeFixture.waiting;

import it.percorsi.events.casefile.CaseComplexityLifted;
import it.percorsi.events.codes.Suitability;
import it.percorsi.events.codes.SuspensionReason;
import it.percorsi.events.codes.WaitingReason;
import org.junit.jupiter.api.Test;

/** What stops the clocks of a case for a time: the waiting list, too many services at once, a suspension. */
class StandstillOfCaseTest {

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
}
