package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;
import static it.percorsi.referral.casefile.CaseFixture.agreed;
import static it.percorsi.referral.casefile.CaseFixture.assessed;
import static it.percorsi.referral.casefile.CaseFixture.endorsed;
import static it.percorsi.referral.casefile.CaseFixture.interviewed;
import static it.percorsi.referral.casefile.CaseFixture.referred;

import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.ReturnReason;
import it.percorsi.events.codes.RevisionReason;
import it.percorsi.events.codes.SignatureManner;
import it.percorsi.events.codes.Suitability;
import it.percorsi.platform.commands.Refused;
import it.percorsi.referral.person.CaseFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

/** A person changes: an assessment is done anew whenever that is needed, and a project in force keeps standing (R7, R19). */
class AssessedAgainTest {

    /** Drafted on the 30th day for 20 hours a week. */
    private static List<Object> drafted(Object... more) {
        List<Object> before = new ArrayList<>(
                List.of(referred(), endorsed(), interviewed(), assessed(Suitability.SUITABLE), CaseFixture.drafted(1)));
        before.addAll(Arrays.asList(more));
        return before;
    }

    /** Shared on the 32nd day. */
    private static List<Object> shared(Object... more) {
        List<Object> before = drafted(
                agreed(ProjectParty.PERSON),
                agreed(ProjectParty.CASE_MANAGER),
                agreed(ProjectParty.REFERRING_SERVICE),
                agreed(ProjectParty.TUTOR),
                CaseFixture.shared());
        before.addAll(Arrays.asList(more));
        return before;
    }

    private static TestExecutor<CaseFile> given(List<Object> before) {
        return CaseFixture.fixture(person -> List.of()).given(before);
    }

    private static CompleteAssessment assess(int day, Suitability suitability, int hours) {
        return new CompleteAssessment(CASE, DAY.plusDays(day), suitability, hours, List.of(), "Sara", null);
    }

    private static AssessmentCompleted again(int day, Suitability suitability, int hours) {
        return new AssessmentCompleted(CASE, "legnano", HERE, DAY.plusDays(day), suitability, hours, List.of(), "Sara");
    }

    private static AgreeToProject agree(ProjectParty party, int day) {
        return new AgreeToProject(CASE, party, SignatureManner.PAPER, DAY.plusDays(day));
    }

    private static ReviseProject revise(int day, Instrument instrument, int hours) {
        return new ReviseProject(
                CASE,
                RevisionReason.TIMES,
                "",
                new DraftProject(CASE, DAY.plusDays(day), instrument, List.of("Puntualità"), hours, 6, false));
    }

    private static void refused(ResultValidator<CaseFile> result, String code) {
        result.expectException(Refused.class)
                .expectExceptionMessage(Matchers.startsWith(code))
                .expectNoEvents();
    }

    @Test
    void R7_aNewAssessmentIsTakenAtAnyTimeBeforeTheClosure() {
        given(drafted()).when(assess(31, Suitability.SUITABLE, 30)).expectEvents(again(31, Suitability.SUITABLE, 30));
        given(shared())
                .when(assess(90, Suitability.AUTONOMOUS, 36))
                .expectEvents(again(90, Suitability.AUTONOMOUS, 36));
        refused(
                given(shared(CaseLifeFixture.closed(ClosureOutcome.OTHER))).when(assess(90, Suitability.SUITABLE, 30)),
                "case-closed");
        refused(given(shared()).when(assess(31, Suitability.SUITABLE, 30)), "date-before-previous-step");
    }

    @Test
    void R7_whoIsUnsuitableIsNotAskedForHours() {
        given(drafted())
                .when(assess(31, Suitability.UNSUITABLE, 25))
                .expectEvents(again(31, Suitability.UNSUITABLE, 0));
    }

    @Test
    void R19_whatIsDraftedAndRevisedIsJudgedByTheLatestAssessment() {
        refused(given(shared()).when(revise(91, Instrument.DIRECT_PLACEMENT, 24)), "direct-placement-needs-autonomy");
        given(shared(again(90, Suitability.AUTONOMOUS, 36)))
                .when(revise(91, Instrument.DIRECT_PLACEMENT, 36))
                .expectSuccessfulHandlerExecution();
        refused(
                given(shared(again(90, Suitability.SUITABLE, 15))).when(revise(91, Instrument.TIROCINIO, 20)),
                "more-hours-than-assessed (R7)");
        refused(
                given(shared(again(90, Suitability.UNSUITABLE, 0))).when(revise(91, Instrument.TIROCINIO, 10)),
                "person-unsuitable (R7)");
    }

    @Test
    void R19_aDraftThatNoLongerFitsIsNotAgreedToAnyMore() {
        refused(
                given(drafted(again(33, Suitability.UNSUITABLE, 0))).when(agree(ProjectParty.TUTOR, 34)),
                "person-unsuitable (R7)");
        refused(
                given(drafted(again(33, Suitability.SUITABLE, 15))).when(agree(ProjectParty.TUTOR, 34)),
                "more-hours-than-assessed (R7)");
        given(drafted(again(33, Suitability.SUITABLE, 15)))
                .when(agree(ProjectParty.TUTOR, 32))
                .expectEvents(agreed(ProjectParty.TUTOR));
    }

    @Test
    void R7_whoIsFoundUnsuitableLaterGoesBackOnceNoPlacementRuns() {
        ReturnToMunicipality handBack =
                new ReturnToMunicipality(CASE, List.of(ReturnReason.HEALTH), null, DAY.plusDays(95));
        List<Object> unsuitable = shared(again(90, Suitability.UNSUITABLE, 0));
        given(unsuitable).when(handBack).expectSuccessfulHandlerExecution();
        CaseFacts placed = new CaseFacts(
                CASE, "person-1", HERE, DAY, true, false, List.of("placement-1"), List.of(), null, null, false);
        refused(CaseFixture.fixture(person -> List.of(placed)).given(unsuitable).when(handBack), "placement-running");
    }
}
