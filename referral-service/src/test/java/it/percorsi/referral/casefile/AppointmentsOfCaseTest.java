package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFileTest.CASE;
import static it.percorsi.referral.casefile.CaseFileTest.DAY;
import static it.percorsi.referral.casefile.CaseFileTest.HERE;
import static it.percorsi.referral.casefile.CaseFileTest.endorsed;
import static it.percorsi.referral.casefile.CaseFileTest.interviewed;
import static it.percorsi.referral.casefile.CaseFileTest.referred;
import static it.percorsi.referral.casefile.CaseFileTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.percorsi.events.casefile.AppointmentBooked;
import it.percorsi.events.casefile.AppointmentCancelled;
import it.percorsi.events.casefile.AppointmentKept;
import it.percorsi.events.casefile.AppointmentMissed;
import it.percorsi.events.casefile.AppointmentMoved;
import it.percorsi.events.casefile.InterviewHeld;
import it.percorsi.events.codes.AppointmentKind;
import it.percorsi.events.codes.AppointmentPlace;
import it.percorsi.events.codes.CancellationReason;
import it.percorsi.events.codes.CancellingParty;
import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.events.codes.InterviewKind;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The meetings of a case: booked, moved, called off, missed, kept. */
class AppointmentsOfCaseTest {

    static final LocalDate MEETING = DAY.plusDays(30);
    static final String ONE = CASE + ".one";
    private static final LocalTime NINE = LocalTime.of(9, 0);

    private final PaperDiary diary = new PaperDiary();
    private AggregateTestFixture<CaseFile> fixture;

    @BeforeEach
    void openDiary() {
        fixture = CaseFileTest.fixture(person -> List.of());
        fixture.registerInjectableResource(diary);
    }

    static AppointmentSlot slot(LocalDate on, LocalTime at) {
        return new AppointmentSlot("elena.galli", "Elena Galli", on, at, 60);
    }

    static BookAppointment book(String id, AppointmentKind kind, AppointmentSlot slot) {
        return new BookAppointment(CASE, id, kind, slot, AppointmentPlace.SISL_OFFICE, DAY.plusDays(10));
    }

    static MoveAppointment move(String id, AppointmentSlot slot, LocalDate today) {
        return new MoveAppointment(CASE, id, slot, AppointmentPlace.SISL_OFFICE, today);
    }

    static CancelAppointment cancel(String id) {
        return new CancelAppointment(CASE, id, CancellingParty.PERSON, CancellationReason.ILLNESS, DAY.plusDays(20));
    }

    static AppointmentBooked booked(String id, AppointmentKind kind, LocalDate on, LocalTime at) {
        return new AppointmentBooked(
                CASE,
                "person-1",
                "legnano",
                HERE,
                id,
                kind,
                on,
                at,
                60,
                AppointmentPlace.SISL_OFFICE,
                "elena.galli",
                "Elena Galli",
                DAY.plusDays(10));
    }

    static AppointmentBooked booked(AppointmentKind kind) {
        return booked(ONE, kind, MEETING, NINE);
    }

    @Test
    void R27_theFirstInterviewGetsItsDayAndHour() {
        fixture.given(referred(), endorsed())
                .when(book(ONE, AppointmentKind.FIRST, slot(MEETING, NINE)))
                .expectEvents(booked(AppointmentKind.FIRST));
        assertThat(diary.holds(ONE)).isTrue();
    }

    @Test
    void R4_nobodyIsMetBeforeTheMunicipalityHasForwarded() {
        refused(
                fixture.given(referred()).when(book(ONE, AppointmentKind.FIRST, slot(MEETING, NINE))),
                "not-endorsed",
                "R4");
    }

    @Test
    void R27_thePresentationComesBeforeTheFirstInterview() {
        fixture.given(referred(), endorsed())
                .when(book(ONE, AppointmentKind.PRESENTATION, slot(MEETING, NINE)))
                .expectEvents(booked(AppointmentKind.PRESENTATION));
        refused(
                fixture.given(referred(), endorsed(), interviewed())
                        .when(book(ONE, AppointmentKind.PRESENTATION, slot(MEETING, NINE))),
                "already-interviewed",
                "R27");
    }

    @Test
    void noDayThatIsOverIsBooked() {
        refused(
                fixture.given(referred(), endorsed())
                        .when(book(ONE, AppointmentKind.FIRST, slot(DAY.plusDays(9), NINE))),
                "appointment-in-the-past",
                null);
        fixture.given(referred(), endorsed())
                .when(book(ONE, AppointmentKind.FIRST, slot(DAY.plusDays(10), NINE)))
                .expectEvents(booked(ONE, AppointmentKind.FIRST, DAY.plusDays(10), NINE));
    }

    @ParameterizedTest
    @CsvSource({
        "06:59, 60, appointment-hours",
        "19:01, 60, appointment-hours",
        "23:30, 120, appointment-hours",
        "09:00, 241, appointment-length",
        "09:00, 4, appointment-length"
    })
    void aMeetingIsWithinTheHoursAndNotTooLong(LocalTime at, int minutes, String code) {
        assertThatThrownBy(() -> new AppointmentSlot("elena.galli", "Elena Galli", MEETING, at, minutes))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith(code);
    }

    @ParameterizedTest
    @CsvSource({"07:00, 240", "19:00, 60", "19:55, 5"})
    void theFirstAndTheLastHourCount(LocalTime at, int minutes) {
        assertThat(new AppointmentSlot("elena.galli", "Elena Galli", MEETING, at, minutes).endsAt())
                .isEqualTo(at.plusMinutes(minutes));
    }

    @Test
    void oneOperatorMeetsOnePersonAtATime() {
        diary.take("legnano", "another", slot(MEETING, LocalTime.of(9, 30)));
        refused(
                fixture.given(referred(), endorsed()).when(book(ONE, AppointmentKind.FIRST, slot(MEETING, NINE))),
                "operator-busy",
                null);
    }

    @Test
    void movingTakesTheNewTimeAndGivesTheOldOneBack() {
        diary.take("legnano", ONE, slot(MEETING, NINE));
        LocalDate next = MEETING.plusDays(1);
        fixture.given(referred(), endorsed(), booked(AppointmentKind.FIRST))
                .when(move(ONE, slot(next, NINE), MEETING))
                .expectEvents(new AppointmentMoved(
                        CASE,
                        "legnano",
                        HERE,
                        ONE,
                        AppointmentKind.FIRST,
                        next,
                        NINE,
                        60,
                        AppointmentPlace.SISL_OFFICE,
                        "elena.galli",
                        "Elena Galli",
                        MEETING,
                        NINE,
                        "elena.galli",
                        MEETING));
        diary.take("legnano", "another", slot(MEETING, NINE));
        assertThatThrownBy(() -> diary.take("legnano", "a third", slot(next, NINE)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatIsOverOrWouldNotChangeIsNotMoved() {
        refused(
                fixture.given(referred(), endorsed(), booked(AppointmentKind.FIRST))
                        .when(move(ONE, slot(MEETING, NINE), MEETING)),
                "appointment-not-moved",
                null);
        refused(
                fixture.given(referred(), endorsed(), booked(AppointmentKind.FIRST))
                        .when(move(ONE, slot(MEETING.plusDays(5), NINE), MEETING.plusDays(1))),
                "appointment-over",
                null);
    }

    @Test
    void aClosedCaseCanStillCallOff() {
        diary.take("legnano", ONE, slot(MEETING, NINE));
        fixture.given(
                        referred(),
                        endorsed(),
                        booked(AppointmentKind.FIRST),
                        CaseLifeTest.closed(ClosureOutcome.GAVE_UP))
                .when(cancel(ONE))
                .expectEvents(new AppointmentCancelled(
                        CASE,
                        "legnano",
                        HERE,
                        ONE,
                        AppointmentKind.FIRST,
                        MEETING,
                        NINE,
                        "elena.galli",
                        CancellingParty.PERSON,
                        CancellationReason.ILLNESS,
                        DAY.plusDays(20)));
        assertThat(diary.holds(ONE)).isFalse();
    }

    @Test
    void whoDidNotComeIsKnownOnThatDayAtTheEarliest() {
        diary.take("legnano", ONE, slot(MEETING, NINE));
        refused(
                fixture.given(referred(), endorsed(), booked(AppointmentKind.FIRST))
                        .when(new RecordMissedAppointment(CASE, ONE, MEETING.minusDays(1))),
                "appointment-to-come",
                null);
        assertThat(diary.holds(ONE)).isTrue();
        fixture.given(referred(), endorsed(), booked(AppointmentKind.FIRST))
                .when(new RecordMissedAppointment(CASE, ONE, MEETING))
                .expectEvents(new AppointmentMissed(
                        CASE, "legnano", HERE, ONE, AppointmentKind.FIRST, MEETING, NINE, "elena.galli"));
        assertThat(diary.holds(ONE)).isFalse();
    }

    @Test
    void R29_anInterviewIsRecordedAsOneAndKeepsItsAppointment() {
        refused(
                fixture.given(referred(), endorsed(), booked(AppointmentKind.FIRST))
                        .when(new RecordKeptAppointment(CASE, ONE, MEETING)),
                "interview-to-be-recorded",
                "R29");
        fixture.given(
                        referred(),
                        endorsed(),
                        booked(CASE + ".later", AppointmentKind.FIRST, MEETING, LocalTime.of(15, 0)),
                        booked(CASE + ".other", AppointmentKind.OTHER, MEETING, LocalTime.of(8, 0)),
                        booked(AppointmentKind.FIRST))
                .when(new RecordInterview(CASE, InterviewKind.FIRST, MEETING, "Elena Galli"))
                .expectEvents(
                        new InterviewHeld(CASE, "legnano", HERE, InterviewKind.FIRST, MEETING, "Elena Galli"),
                        new AppointmentKept(
                                CASE, "legnano", HERE, ONE, AppointmentKind.FIRST, MEETING, NINE, 60, "elena.galli"));
    }

    @Test
    void anInterviewOfAnotherDayKeepsNoAppointment() {
        fixture.given(referred(), endorsed(), booked(AppointmentKind.FIRST))
                .when(new RecordInterview(CASE, InterviewKind.FIRST, MEETING.minusDays(1), "Elena Galli"))
                .expectEvents(new InterviewHeld(
                        CASE, "legnano", HERE, InterviewKind.FIRST, MEETING.minusDays(1), "Elena Galli"));
    }

    @Test
    void aMeetingThatIsNoInterviewIsJustKept() {
        fixture.given(referred(), endorsed(), booked(AppointmentKind.PRESENTATION))
                .when(new RecordKeptAppointment(CASE, ONE, MEETING))
                .expectEvents(new AppointmentKept(
                        CASE, "legnano", HERE, ONE, AppointmentKind.PRESENTATION, MEETING, NINE, 60, "elena.galli"));
    }

    @Test
    void whatWasSettledIsSettled() {
        refused(
                fixture.given(
                                referred(),
                                endorsed(),
                                booked(AppointmentKind.FIRST),
                                new AppointmentMissed(
                                        CASE,
                                        "legnano",
                                        HERE,
                                        ONE,
                                        AppointmentKind.FIRST,
                                        MEETING,
                                        NINE,
                                        "elena.galli"))
                        .when(cancel(ONE)),
                "appointment-not-open",
                null);
    }

    @Test
    void aCaseHasTwentyOpenAppointmentsAtMost() {
        List<Object> given = new ArrayList<>(List.of(referred(), endorsed()));
        for (int i = 0; i < 20; i++) {
            given.add(booked(CASE + "." + i, AppointmentKind.OTHER, MEETING.plusDays(i), NINE));
        }
        refused(
                fixture.given(given).when(book(ONE, AppointmentKind.FIRST, slot(MEETING.plusDays(40), NINE))),
                "too-many-appointments",
                null);
    }
}
