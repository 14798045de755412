package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;
import static it.percorsi.referral.casefile.CaseFixture.agreed;
import static it.percorsi.referral.casefile.CaseFixture.assessed;
import static it.percorsi.referral.casefile.CaseFixture.drafted;
import static it.percorsi.referral.casefile.CaseFixture.endorsed;
import static it.percorsi.referral.casefile.CaseFixture.interviewed;
import static it.percorsi.referral.casefile.CaseFixture.referred;
import static it.percorsi.referral.casefile.CaseFixture.shared;

import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.casefile.IndividualProjectShared;
import it.percorsi.events.casefile.ObservationAcknowledged;
import it.percorsi.events.casefile.ObservationReturned;
import it.percorsi.events.casefile.PeriodicEvaluationHeld;
import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.events.codes.EvaluationOutcome;
import it.percorsi.events.codes.EvaluationParty;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.Referrer;
import it.percorsi.events.codes.Suitability;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MonitoringOfCaseTest {

    private static final List<EvaluationParty> JOINT =
            List.of(EvaluationParty.FOLLOWING_SERVICE, EvaluationParty.PERSON);

    /** The project was shared on the 32nd day; an evaluation is due every 13 weeks. */
    private static TestExecutor<CaseFile> given(Object... more) {
        List<Object> before = new ArrayList<>(List.of(
                referred(),
                endorsed(),
                interviewed(),
                assessed(Suitability.SUITABLE),
                drafted(1),
                agreed(ProjectParty.TUTOR),
                shared()));
        before.addAll(Arrays.asList(more));
        return CaseFixture.fixture(person -> List.of()).given(before);
    }

    private static HoldEvaluation evaluate(int day, List<EvaluationParty> who, @Nullable LocalDate next) {
        return new HoldEvaluation(CASE, DAY.plusDays(day), who, EvaluationOutcome.ON_COURSE, "Va bene", next, "Sara");
    }

    private static PeriodicEvaluationHeld evaluated(int number, int day, int nextDay) {
        return new PeriodicEvaluationHeld(
                CASE,
                "person-1",
                "legnano",
                HERE,
                number,
                DAY.plusDays(day),
                List.of(EvaluationParty.PERSON, EvaluationParty.FOLLOWING_SERVICE),
                EvaluationOutcome.ON_COURSE,
                "Va bene",
                DAY.plusDays(nextDay),
                "Sara");
    }

    private static ReturnObservation observe(int day) {
        return new ReturnObservation(CASE, "Arriva in orario", DAY.plusDays(day), "Sara");
    }

    private static ObservationReturned observed(int number, int day) {
        return new ObservationReturned(
                CASE, "person-1", "legnano", HERE, number, "Arriva in orario", DAY.plusDays(day), "Sara");
    }

    private static AcknowledgeObservation read(int number, Referrer by) {
        return new AcknowledgeObservation(CASE, number, by, DAY.plusDays(60));
    }

    private static ObservationAcknowledged wasRead(int number, Referrer by) {
        return new ObservationAcknowledged(CASE, "legnano", HERE, number, by, DAY.plusDays(60));
    }

    private static void refused(ResultValidator<CaseFile> result, String code) {
        result.expectException(Refused.class)
                .expectExceptionMessage(org.hamcrest.Matchers.startsWith(code))
                .expectNoEvents();
    }

    @Test
    void R40_theNextEvaluationIsDueWithinTheCadence() {
        given().when(evaluate(60, JOINT, null)).expectEvents(evaluated(1, 60, 60 + 13 * 7));
        given(evaluated(1, 60, 151))
                .when(evaluate(90, JOINT, DAY.plusDays(120)))
                .expectEvents(evaluated(2, 90, 120));
        refused(given().when(evaluate(60, JOINT, DAY.plusDays(60 + 13 * 7 + 1))), "next-evaluation-too-late (R40)");
        refused(given().when(evaluate(60, JOINT, DAY.plusDays(60))), "next-evaluation-not-later (R40)");
    }

    private static IndividualProjectDrafted every(int weeks, int version) {
        IndividualProjectDrafted draft = CaseFixture.drafted(version);
        return new IndividualProjectDrafted(
                draft.caseId(),
                draft.personId(),
                draft.ambito(),
                draft.municipality(),
                version,
                DAY.plusDays(40),
                draft.instrument(),
                draft.objectives(),
                draft.weeklyHours(),
                draft.months(),
                draft.requiredParties(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                weeks,
                List.of(),
                false);
    }

    private static IndividualProjectShared sharedAgain(int version) {
        IndividualProjectShared first = shared();
        return new IndividualProjectShared(
                first.caseId(),
                first.personId(),
                first.ambito(),
                first.municipality(),
                version,
                DAY.plusDays(42),
                first.category(),
                first.suitability(),
                first.instrument(),
                first.weeklyHours(),
                first.months());
    }

    @Test
    void R40_theCadenceIsThatOfTheProjectInForceWithinTheRuleBook() {
        given(every(8, 2), sharedAgain(2)).when(evaluate(60, JOINT, null)).expectEvents(evaluated(1, 60, 60 + 8 * 7));
        refused(
                given(every(8, 2), sharedAgain(2)).when(evaluate(60, JOINT, DAY.plusDays(60 + 8 * 7 + 1))),
                "next-evaluation-too-late (R40)");
        given(every(8, 2)).when(evaluate(60, JOINT, null)).expectEvents(evaluated(1, 60, 60 + 13 * 7));
        given(every(26, 2), sharedAgain(2)).when(evaluate(60, JOINT, null)).expectEvents(evaluated(1, 60, 60 + 13 * 7));
    }

    @Test
    void R40_thePersonAndTheServiceThatFollowsThemTakePart() {
        refused(
                given().when(evaluate(60, List.of(EvaluationParty.TUTOR), null)),
                "evaluation-not-joint (R40) [person, following-service]");
        refused(given().when(evaluate(60, List.of(EvaluationParty.PERSON), null)), "evaluation-not-joint (R40)");
        refused(
                given().when(evaluate(60, List.of(EvaluationParty.FOLLOWING_SERVICE), null)),
                "evaluation-not-joint (R40)");
    }

    @Test
    void R40_onlyASharedProjectIsEvaluatedAndInOrder() {
        refused(
                CaseFixture.fixture(person -> List.of())
                        .given(referred(), endorsed(), interviewed(), assessed(Suitability.SUITABLE), drafted(1))
                        .when(evaluate(60, JOINT, null)),
                "project-not-shared (R40)");
        refused(given().when(evaluate(31, JOINT, null)), "date-before-previous-step");
        refused(given(evaluated(1, 60, 151)).when(evaluate(59, JOINT, null)), "date-before-previous-step");
        refused(given(CaseLifeFixture.suspended()).when(evaluate(60, JOINT, null)), "case-suspended");
        refused(
                given().when(new HoldEvaluation(
                        CASE, DAY.plusDays(60), JOINT, EvaluationOutcome.UNKNOWN, null, null, "Sara")),
                "evaluation-code-unknown");
    }

    @Test
    void R45_observationsAreReturnedInOrderAlsoWhileTheCaseStandsStill() {
        given(observed(1, 40)).when(observe(50)).expectEvents(observed(2, 50));
        given(CaseLifeFixture.suspended()).when(observe(50)).expectEvents(observed(1, 50));
        refused(given().when(observe(31)), "date-before-previous-step");
        refused(given(CaseLifeFixture.closed(ClosureOutcome.OTHER)).when(observe(50)), "case-closed");
        refused(
                CaseFixture.fixture(person -> List.of())
                        .given(referred(), endorsed())
                        .when(observe(50)),
                "project-not-shared (R45)");
    }

    @Test
    void R45_eachOfThoseWhoReferredReadsAnObservationOnce() {
        given(observed(1, 40)).when(read(1, Referrer.MUNICIPALITY)).expectEvents(wasRead(1, Referrer.MUNICIPALITY));
        given(observed(1, 40), wasRead(1, Referrer.MUNICIPALITY), CaseLifeFixture.closed(ClosureOutcome.OTHER))
                .when(read(1, Referrer.SENDING_SERVICE))
                .expectEvents(wasRead(1, Referrer.SENDING_SERVICE));
        refused(
                given(observed(1, 40), wasRead(1, Referrer.MUNICIPALITY)).when(read(1, Referrer.MUNICIPALITY)),
                "observation-already-acknowledged (R45)");
        refused(given(observed(1, 40)).when(read(2, Referrer.MUNICIPALITY)), "observation-not-there (R45)");
        refused(given(observed(1, 40)).when(read(0, Referrer.MUNICIPALITY)), "observation-not-there (R45)");
    }

    @Test
    void aCaseHoldsSoManyObservations() {
        List<Object> all = new ArrayList<>();
        for (int number = 1; number <= 500; number++) {
            all.add(observed(number, 40));
        }
        refused(given(all.toArray()).when(observe(50)), "too-many-in-case");
    }
}
