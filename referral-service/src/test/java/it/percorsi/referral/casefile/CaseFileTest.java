package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;
import static it.percorsi.referral.casefile.CaseFixture.assign;
import static it.percorsi.referral.casefile.CaseFixture.assigned;
import static it.percorsi.referral.casefile.CaseFixture.endorsed;
import static it.percorsi.referral.casefile.CaseFixture.fixture;
import static it.percorsi.referral.casefile.CaseFixture.given;
import static it.percorsi.referral.casefile.CaseFixture.referral;
import static it.percorsi.referral.casefile.CaseFixture.referred;
import static it.percorsi.referral.casefile.CaseFixture.refused;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.InterviewKind;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** A person is referred, the municipality forwards, somebody follows the case. */
class CaseFileTest {

    private static TestExecutor<CaseFile> nothingYet() {
        return fixture(person -> List.of()).givenNoPriorActivity();
    }

    @Test
    void R1_R5_aServiceRefersAndNamesItsCaseManager() {
        nothingYet().when(referral(HERE, Category.PSYCHIATRIC, null)).expectEvents(referred());
    }

    @Test
    void R3_thePersonLivesInTheAmbito() {
        refused(nothingYet().when(referral("015146", Category.PSYCHIATRIC, null)), "not-resident", "R3");
    }

    @Test
    void R4_theMunicipalityForwardsBeforeAnythingElse() {
        given(referred()).when(new EndorseReferral(CASE, DAY.plusDays(3))).expectEvents(endorsed());
        refused(
                given(referred()).when(new RecordInterview(CASE, InterviewKind.FIRST, DAY.plusDays(7), "Sara")),
                "not-endorsed",
                "R4");
    }

    @Test
    void R4_aReferralIsForwardedOnce() {
        refused(
                given(referred(), endorsed()).when(new EndorseReferral(CASE, DAY.plusDays(4))),
                "already-endorsed",
                "R4");
    }

    @Test
    void R8_disabilityNeedsInvalidityOver45Percent() {
        refused(nothingYet().when(referral(HERE, Category.DISABILITY, 45)), "invalidity-missing", "R8");
        refused(nothingYet().when(referral(HERE, Category.DISABILITY, null)), "invalidity-missing", "R8");
        nothingYet().when(referral(HERE, Category.DISABILITY, 46)).expectSuccessfulHandlerExecution();
    }

    @Test
    void anOperatorTakesACaseThatNobodyFollows() {
        given(referred()).when(assign("elena.galli", true)).expectEvents(assigned("elena.galli"));
        refused(
                given(referred(), assigned("elena.galli")).when(assign("marco.sala", true)),
                "assigned-to-another",
                null);
    }

    @Test
    void aCoordinatorHandsACaseOver() {
        given(referred(), assigned("elena.galli"))
                .when(assign("marco.sala", false))
                .expectEvents(assigned("marco.sala"));
        refused(
                given(referred(), assigned("elena.galli")).when(assign("elena.galli", false)),
                "already-assigned",
                null);
    }

    @Test
    void whoFollowsACaseDoesNotHoldUpWhatIsEnteredLater() {
        given(referred(), assigned("elena.galli"))
                .when(new EndorseReferral(CASE, DAY.plusDays(3)))
                .expectEvents(endorsed());
    }

    @Test
    void theStepsFollowEachOtherInTime() {
        refused(given(referred()).when(new EndorseReferral(CASE, DAY.minusDays(1))), "date-before-previous-step", null);
    }
}
