package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.AppointmentScene.MEETING;
import static it.percorsi.referral.casefile.AppointmentScene.NINE;
import static it.percorsi.referral.casefile.AppointmentScene.ONE;
import static it.percorsi.referral.casefile.AppointmentScene.book;
import static it.percorsi.referral.casefile.AppointmentScene.booked;
import static it.percorsi.referral.casefile.AppointmentScene.slot;
import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.endorsed;
import static it.percorsi.referral.casefile.CaseFixture.interviewed;
import static it.percorsi.referral.casefile.CaseFixture.referred;
import static it.percorsi.referral.casefile.CaseFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.percorsi.events.codes.AppointmentKind;
import it.percorsi.platform.commands.Refused;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a meeting may be booked, and that an operator's time is given away once. */
class AppointmentBookingTest {

    private final PaperDiary diary = new PaperDiary();
    private AggregateTestFixture<CaseFile> fixture;

    @BeforeEach
    void openDiary() {
        fixture = AppointmentScene.fixture(diary);
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
