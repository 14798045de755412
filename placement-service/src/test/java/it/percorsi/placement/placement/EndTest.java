package it.percorsi.placement.placement;

import static it.percorsi.events.codes.Instrument.BORSA_LAVORO;
import static it.percorsi.events.codes.Instrument.DIRECT_PLACEMENT;
import static it.percorsi.events.codes.Instrument.TIROCINIO;
import static it.percorsi.placement.placement.Refusals.expect;
import static it.percorsi.placement.placement.Story.FIRST;
import static it.percorsi.placement.placement.Story.ID;
import static it.percorsi.placement.placement.Story.LAST;
import static it.percorsi.placement.placement.Story.completed;
import static it.percorsi.placement.placement.Story.endedEarly;
import static it.percorsi.placement.placement.Story.fixture;
import static it.percorsi.placement.placement.Story.marchRecorded;
import static it.percorsi.placement.placement.Story.ready;
import static it.percorsi.placement.placement.Story.recorded;
import static it.percorsi.placement.placement.Story.started;

import it.percorsi.events.codes.AttendanceStatus;
import it.percorsi.events.codes.CompletionEvaluation;
import it.percorsi.events.codes.ContractKind;
import it.percorsi.events.codes.EarlyEndReason;
import it.percorsi.events.codes.EndingParty;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.placement.PersonHired;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndTest {

    /** LAST is a Tuesday; the last working day is the Monday before it. */
    private static final LocalDate LAST_WORKING_DAY = LocalDate.of(2026, 8, 31);

    private static final LocalDate MIDDLE = LocalDate.of(2026, 5, 4);

    private static ResultValidator<?> complete(List<Object> given, LocalDate on) {
        return fixture(TIROCINIO).given(given).when(new CompletePlacement(ID, on, CompletionEvaluation.OBJECTIVES_MET));
    }

    private static ResultValidator<?> endEarly(List<Object> given, LocalDate on) {
        return fixture(TIROCINIO)
                .given(given)
                .when(new EndPlacementEarly(ID, on, EarlyEndReason.OTHER_JOB, EndingParty.PERSON));
    }

    private static ResultValidator<?> hire(Instrument instrument, List<Object> given, LocalDate on) {
        return fixture(instrument).given(given).when(new HirePerson(ID, on, ContractKind.PERMANENT));
    }

    private static PersonHired hired(LocalDate on) {
        return new PersonHired(ID, "case-1", "person-1", "legnano", "015118", "company-1", on, ContractKind.PERMANENT);
    }

    @Test
    void aPlacementThatRanItsLengthIsCompleted() {
        complete(started(TIROCINIO), LAST).expectEvents(completed());
        complete(started(TIROCINIO), LAST_WORKING_DAY).expectSuccessfulHandlerExecution();
    }

    @Test
    void beforeItsLastWorkingDayAPlacementIsNotCompleted() {
        expect(complete(started(TIROCINIO), LAST_WORKING_DAY.minusDays(1)), 422, "completion-too-early", null);
    }

    @Test
    void aPlacementEndsOnceAndOnlyWhenStarted() {
        expect(complete(ready(TIROCINIO), LAST), 409, "not-started", null);
        expect(complete(started(TIROCINIO, completed()), LAST), 409, "placement-ended", null);
        expect(complete(started(TIROCINIO, endedEarly(MIDDLE)), LAST), 409, "placement-ended", null);
        expect(endEarly(ready(TIROCINIO), MIDDLE), 409, "not-started", null);
        expect(endEarly(started(TIROCINIO, completed()), MIDDLE), 409, "placement-ended", null);
        expect(endEarly(started(TIROCINIO, endedEarly(MIDDLE)), MIDDLE), 409, "placement-ended", null);
    }

    @Test
    void aPlacementMayEndEarly() {
        endEarly(started(TIROCINIO), MIDDLE).expectEvents(endedEarly(MIDDLE));
        endEarly(started(TIROCINIO), FIRST).expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01", "2026-09-01", "2026-09-02"})
    void anEarlyEndLiesInsideThePeriodAndBeforeItsLastDay(LocalDate on) {
        expect(endEarly(started(TIROCINIO), on), 422, "early-end-outside-period", null);
    }

    @Test
    void R18_nobodyWasAtWorkAfterTheEnd() {
        List<Object> events = started(
                TIROCINIO,
                recorded(LocalDate.of(2026, 5, 6), AttendanceStatus.PRESENT, 240),
                recorded(LocalDate.of(2026, 5, 8), AttendanceStatus.ABSENT_UNJUSTIFIED, 0));
        expect(endEarly(events, MIDDLE), 409, "end-contradicts-attendance", "R18", "2026-05-06");
        endEarly(events, LocalDate.of(2026, 5, 6)).expectSuccessfulHandlerExecution();
    }

    @Test
    void R18_aConfirmedMonthIsNotCutByAnEnd() {
        LocalDate lastOfMarch = LocalDate.of(2026, 3, 30);
        List<Object> events = marchRecorded(TIROCINIO);
        expect(endEarly(events, LocalDate.of(2026, 3, 27)), 409, "end-contradicts-attendance", "R18", "2026-03-30");
        endEarly(events, lastOfMarch).expectSuccessfulHandlerExecution();
    }

    @Test
    void R16_onSuccessThePersonIsHired() {
        hire(BORSA_LAVORO, started(BORSA_LAVORO, completed()), LAST.plusDays(1)).expectEvents(hired(LAST.plusDays(1)));
        hire(TIROCINIO, started(TIROCINIO, endedEarly(MIDDLE)), MIDDLE).expectEvents(hired(MIDDLE));
    }

    @Test
    void R16_hiringFollowsTheEndOfTheBorsaLavoro() {
        expect(hire(BORSA_LAVORO, ready(BORSA_LAVORO), LAST), 409, "not-started", null);
        expect(hire(BORSA_LAVORO, started(BORSA_LAVORO), LAST), 409, "placement-still-running", "R16");
        expect(
                hire(BORSA_LAVORO, started(BORSA_LAVORO, completed()), LAST_WORKING_DAY.minusDays(1)),
                422,
                "hiring-too-early",
                "R16");
    }

    @Test
    void R25_aDirectPlacementMayLeadToHiringAtAnyTime() {
        hire(DIRECT_PLACEMENT, started(DIRECT_PLACEMENT), FIRST).expectEvents(hired(FIRST));
        expect(hire(DIRECT_PLACEMENT, started(DIRECT_PLACEMENT), FIRST.minusDays(1)), 422, "hiring-too-early", "R25");
    }

    @Test
    void R16_thePersonIsHiredOnce() {
        expect(hire(BORSA_LAVORO, started(BORSA_LAVORO, completed(), hired(LAST)), LAST), 409, "already-hired", null);
    }

    @Test
    void aFactThatOnlyALaterVersionKnowsIsPassedOver() {
        UnknownSerializedType fact = new UnknownSerializedType(
                Jackson3Serializer.builder().build(),
                new SimpleSerializedObject<>(
                        new byte[0], byte[].class, "it.percorsi.events.placement.PlacementDigitised", "1"));
        endEarly(started(TIROCINIO, fact), MIDDLE).expectEvents(endedEarly(MIDDLE));
    }
}
