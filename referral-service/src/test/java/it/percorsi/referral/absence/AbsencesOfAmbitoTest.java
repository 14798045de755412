package it.percorsi.referral.absence;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.team.OperatorAbsenceCalledOff;
import it.percorsi.events.team.OperatorAbsencePlanned;
import it.percorsi.events.team.OperatorAbsenceShortened;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class AbsencesOfAmbitoTest {

    private static final String ID = AbsencesOfAmbito.idOf("legnano");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 6);

    private static TestExecutor<AbsencesOfAmbito> given(Object... events) {
        return new AggregateTestFixture<>(AbsencesOfAmbito.class).given(events);
    }

    private static LocalDate day(int of) {
        return TODAY.plusDays(of);
    }

    private static PlanAbsence plan(String operator, int from, int to, String substitute) {
        return new PlanAbsence(
                ID,
                "legnano",
                "legnano." + operator + from,
                operator,
                operator,
                day(from),
                day(to),
                substitute,
                substitute,
                TODAY);
    }

    private static OperatorAbsencePlanned planned(String operator, int from, int to, String substitute) {
        return new OperatorAbsencePlanned(
                "legnano",
                "legnano." + operator + from,
                operator,
                operator,
                day(from),
                day(to),
                substitute,
                substitute,
                TODAY);
    }

    private static void refused(ResultValidator<AbsencesOfAmbito> result, String code) {
        result.expectException(Refused.class).expectNoEvents();
        result.expectException(
                new org.hamcrest.FeatureMatcher<Object, String>(
                        org.hamcrest.CoreMatchers.equalTo(code), "code", "code") {
                    @Override
                    protected String featureValueOf(Object refusal) {
                        return ((Refused) refusal).code();
                    }
                });
    }

    @Test
    void R32_anAbsenceIsPlannedWithItsSubstitute() {
        given().when(plan("elena", 1, 5, "marco")).expectEvents(planned("elena", 1, 5, "marco"));
        given(planned("elena", 1, 5, "marco"))
                .when(plan("elena", 6, 8, "marco"))
                .expectEvents(planned("elena", 6, 8, "marco"));
        given(planned("elena", 1, 5, "marco"))
                .when(plan("sara", 3, 8, "marco"))
                .expectEvents(planned("sara", 3, 8, "marco"));
        refused(given().when(plan("elena", 1, 5, "elena")), "own-substitute");
        refused(given().when(plan("elena", 5, 1, "marco")), "absence-backwards");
        refused(given().when(plan("elena", -5, -1, "marco")), "absence-over");
    }

    @Test
    void R32_theSubstituteIsThereAllTheTime() {
        refused(given(planned("marco", 5, 9, "sara")).when(plan("elena", 1, 5, "marco")), "substitute-absent");
        refused(given(planned("elena", 1, 5, "marco")).when(plan("marco", 5, 9, "sara")), "stands-in-for-another");
        refused(given(planned("elena", 1, 5, "marco")).when(plan("elena", 5, 9, "sara")), "already-absent");
        given(planned("marco", 6, 9, "sara")).when(plan("elena", 1, 5, "marco")).expectSuccessfulHandlerExecution();
    }

    @Test
    void R32_daysThatAreFreeAgainCanBeUsed() {
        given(
                        planned("elena", 1, 9, "marco"),
                        new OperatorAbsenceShortened(
                                "legnano", "legnano.elena1", "elena", "marco", day(4), day(9), TODAY))
                .when(plan("marco", 5, 9, "sara"))
                .expectSuccessfulHandlerExecution();
        given(
                        planned("elena", 1, 9, "marco"),
                        new OperatorAbsenceCalledOff("legnano", "legnano.elena1", "elena", "marco", TODAY))
                .when(plan("marco", 1, 9, "sara"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void anAbsenceIsShortenedWithinItsDays() {
        given(planned("elena", 1, 9, "marco"))
                .when(new ShortenAbsence(ID, "legnano.elena1", day(4), day(5)))
                .expectEvents(new OperatorAbsenceShortened(
                        "legnano", "legnano.elena1", "elena", "marco", day(4), day(9), day(5)));
        refused(
                given(planned("elena", 1, 9, "marco")).when(new ShortenAbsence(ID, "legnano.elena1", day(9), day(5))),
                "absence-not-shorter");
        refused(
                given(planned("elena", 1, 9, "marco")).when(new ShortenAbsence(ID, "legnano.elena1", day(0), day(5))),
                "absence-backwards");
        refused(
                given(planned("elena", 1, 9, "marco")).when(new ShortenAbsence(ID, "legnano.elena1", day(4), day(10))),
                "absence-not-open");
    }

    @Test
    void R32_whoStoodInOnDaysThatAreGoneStaysSo() {
        refused(
                given(planned("elena", 1, 9, "marco")).when(new ShortenAbsence(ID, "legnano.elena1", day(3), day(5))),
                "absence-days-gone");
        given(planned("elena", 1, 9, "marco"))
                .when(new ShortenAbsence(ID, "legnano.elena1", day(1), day(1)))
                .expectEvents(new OperatorAbsenceShortened(
                        "legnano", "legnano.elena1", "elena", "marco", day(1), day(9), day(1)));
    }

    @Test
    void anAbsenceIsCalledOffUntilItHasBegun() {
        given(planned("elena", 1, 9, "marco"))
                .when(new CallOffAbsence(ID, "legnano.elena1", day(0)))
                .expectEvents(new OperatorAbsenceCalledOff("legnano", "legnano.elena1", "elena", "marco", day(0)));
        refused(
                given(planned("elena", 1, 9, "marco")).when(new CallOffAbsence(ID, "legnano.elena1", day(1))),
                "absence-begun");
        refused(
                given(planned("elena", 1, 9, "marco")).when(new CallOffAbsence(ID, "none", day(1))),
                "absence-not-open");
        refused(
                given(
                                planned("elena", 1, 9, "marco"),
                                new OperatorAbsenceCalledOff("legnano", "legnano.elena1", "elena", "marco", TODAY))
                        .when(new CallOffAbsence(ID, "legnano.elena1", TODAY)),
                "absence-not-open");
    }

    @Test
    void R32_itHoldsFromTheFirstToTheLastDayAndNoLonger() {
        Absence absence = plan("elena", 1, 3, "marco").absence();
        assertThat(absence.holdsOn(day(0))).isFalse();
        assertThat(absence.holdsOn(day(1))).isTrue();
        assertThat(absence.holdsOn(day(3))).isTrue();
        assertThat(absence.holdsOn(day(4))).isFalse();
    }
}
