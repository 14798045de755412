package it.percorsi.placement.placement;

import static it.percorsi.events.codes.AttendanceStatus.ABSENT_NOTIFIED;
import static it.percorsi.events.codes.AttendanceStatus.ABSENT_UNJUSTIFIED;
import static it.percorsi.events.codes.AttendanceStatus.ILLNESS;
import static it.percorsi.events.codes.AttendanceStatus.PRESENT;
import static it.percorsi.events.codes.Instrument.TIROCINIO;
import static it.percorsi.placement.placement.Refusals.expect;
import static it.percorsi.placement.placement.Story.FIRST;
import static it.percorsi.placement.placement.Story.ID;
import static it.percorsi.placement.placement.Story.LAST;
import static it.percorsi.placement.placement.Story.endedEarly;
import static it.percorsi.placement.placement.Story.fixture;
import static it.percorsi.placement.placement.Story.marchRecorded;
import static it.percorsi.placement.placement.Story.ready;
import static it.percorsi.placement.placement.Story.recorded;
import static it.percorsi.placement.placement.Story.started;

import it.percorsi.events.codes.AttendanceStatus;
import it.percorsi.events.placement.AttendanceCorrected;
import it.percorsi.events.placement.AttendanceDay;
import it.percorsi.events.placement.AttendanceMonthConfirmed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AttendanceTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);
    private static final LocalDate END_OF_MARCH = LocalDate.of(2026, 3, 31);

    private static ResultValidator<?> record(List<Object> given, LocalDate date, AttendanceStatus status, int minutes) {
        return fixture(TIROCINIO).given(given).when(new RecordAttendance(ID, date, status, minutes));
    }

    private static ResultValidator<?> confirm(List<Object> given, YearMonth month, LocalDate on) {
        return fixture(TIROCINIO).given(given).when(new ConfirmAttendanceMonth(ID, month, on));
    }

    private static AttendanceMonthConfirmed confirmed(YearMonth month, List<AttendanceDay> days, LocalDate on) {
        return new AttendanceMonthConfirmed(
                ID, "case-1", "person-1", "legnano", "015118", TIROCINIO, "Anna Riva", month, days.size(), days, on);
    }

    private static List<AttendanceDay> march() {
        return LocalDate.of(2026, 3, 1)
                .datesUntil(LocalDate.of(2026, 4, 1))
                .filter(day -> Story.DAYS.contains(day.getDayOfWeek()))
                .map(day -> new AttendanceDay(day, PRESENT, 240))
                .toList();
    }

    private static List<Object> marchConfirmed() {
        List<Object> events = marchRecorded(TIROCINIO);
        events.add(confirmed(MARCH, march(), END_OF_MARCH));
        return events;
    }

    @Test
    void R18_aDayOfPresenceIsRecordedWithItsMinutes() {
        record(started(TIROCINIO), WEDNESDAY, PRESENT, 240).expectEvents(recorded(WEDNESDAY, PRESENT, 240));
    }

    @ParameterizedTest
    @EnumSource(names = {"ABSENT_NOTIFIED", "ABSENT_UNJUSTIFIED", "ILLNESS", "CLOSED"})
    void R21_absenceIllnessAndClosureAreToldApart(AttendanceStatus status) {
        record(started(TIROCINIO), WEDNESDAY, status, 0).expectEvents(recorded(WEDNESDAY, status, 0));
    }

    @Test
    void R18_theSameAgainChangesNothing() {
        record(started(TIROCINIO, recorded(WEDNESDAY, ILLNESS, 0)), WEDNESDAY, ILLNESS, 0)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void R18_anotherValueIsACorrection() {
        record(started(TIROCINIO, recorded(WEDNESDAY, ABSENT_UNJUSTIFIED, 0)), WEDNESDAY, PRESENT, 180)
                .expectEvents(new AttendanceCorrected(
                        ID, "case-1", "legnano", "015118", WEDNESDAY, ABSENT_UNJUSTIFIED, 0, PRESENT, 180));
    }

    @Test
    void R18_nothingIsRecordedBeforeTheStart() {
        expect(record(ready(TIROCINIO), WEDNESDAY, PRESENT, 240), 409, "not-started", null);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-27", "2026-09-02"})
    void R18_nothingIsRecordedOutsideThePeriod(LocalDate date) {
        expect(record(started(TIROCINIO), date, PRESENT, 240), 422, "day-outside-period", "R18");
    }

    @Test
    void R18_nothingIsRecordedAfterAnEarlyEnd() {
        List<Object> ended = started(TIROCINIO, endedEarly(WEDNESDAY));
        expect(record(ended, WEDNESDAY.plusDays(2), PRESENT, 240), 422, "day-outside-period", "R18");
        record(ended, WEDNESDAY, PRESENT, 240).expectEvents(recorded(WEDNESDAY, PRESENT, 240));
    }

    @Test
    void R18_onlyWorkingDaysAreRecorded() {
        expect(record(started(TIROCINIO), WEDNESDAY.plusDays(1), PRESENT, 240), 422, "not-a-working-day", "R18");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "721"})
    void R18_aDayOfPresenceHasMinutesUpToTheMost(int minutes) {
        expect(record(started(TIROCINIO), WEDNESDAY, PRESENT, minutes), 422, "minutes-out-of-range", "R18");
    }

    @ParameterizedTest
    @CsvSource({"1", "720"})
    void R18_theLimitsOfADayAreAllowed(int minutes) {
        record(started(TIROCINIO), WEDNESDAY, PRESENT, minutes).expectEvents(recorded(WEDNESDAY, PRESENT, minutes));
    }

    @Test
    void R18_whoIsAbsentWorksNoMinutes() {
        expect(record(started(TIROCINIO), WEDNESDAY, ABSENT_NOTIFIED, 60), 422, "minutes-without-presence", "R18");
    }

    @Test
    void R18_aConfirmedMonthStaysAsItIs() {
        expect(record(marchConfirmed(), WEDNESDAY, ILLNESS, 0), 409, "month-confirmed", "R18");
        record(marchConfirmed(), WEDNESDAY, PRESENT, 240)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        expect(confirm(marchConfirmed(), MARCH, END_OF_MARCH), 409, "month-confirmed", "R18");
    }

    @Test
    void R18_aCompleteMonthIsConfirmedWithEveryDay() {
        confirm(marchRecorded(TIROCINIO), MARCH, END_OF_MARCH).expectEvents(confirmed(MARCH, march(), END_OF_MARCH));
    }

    @Test
    void R18_aMonthWithMissingDaysIsNotConfirmed() {
        List<Object> events = marchRecorded(TIROCINIO);
        events.remove(recorded(WEDNESDAY, PRESENT, 240));
        events.remove(recorded(LocalDate.of(2026, 3, 30), PRESENT, 240));
        expect(confirm(events, MARCH, END_OF_MARCH), 409, "attendance-incomplete", "R18", "2026-03-04", "2026-03-30");
    }

    @Test
    void R18_aMonthIsConfirmedFromItsLastWorkingDayOn() {
        LocalDate lastWorkingDay = LocalDate.of(2026, 3, 30);
        confirm(marchRecorded(TIROCINIO), MARCH, lastWorkingDay)
                .expectEvents(confirmed(MARCH, march(), lastWorkingDay));
        expect(confirm(marchRecorded(TIROCINIO), MARCH, lastWorkingDay.minusDays(1)), 409, "month-not-over", "R18");
    }

    @Test
    void R18_afterAnEarlyEndTheMonthHasFewerDays() {
        List<AttendanceDay> untilTheEnd =
                march().stream().filter(day -> !day.date().isAfter(WEDNESDAY)).toList();
        List<Object> events = started(TIROCINIO);
        untilTheEnd.forEach(day -> events.add(recorded(day.date(), PRESENT, 240)));
        events.add(recorded(WEDNESDAY.plusDays(2), ABSENT_UNJUSTIFIED, 0));
        events.add(endedEarly(WEDNESDAY));
        confirm(events, MARCH, WEDNESDAY).expectEvents(confirmed(MARCH, untilTheEnd, WEDNESDAY));
    }

    @Test
    void R18_onlyMonthsOfThePlacementAreConfirmed() {
        expect(
                confirm(started(TIROCINIO), YearMonth.from(FIRST).minusMonths(1), LAST),
                422,
                "month-outside-period",
                "R18");
        expect(
                confirm(started(TIROCINIO), YearMonth.from(LAST).plusMonths(1), LAST.plusMonths(2)),
                422,
                "month-outside-period",
                "R18");
        expect(confirm(ready(TIROCINIO), MARCH, END_OF_MARCH), 409, "not-started", null);
    }
}
