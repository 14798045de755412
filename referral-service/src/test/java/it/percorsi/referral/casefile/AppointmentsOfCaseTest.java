package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.AppointmentScene.MEETING;
import static it.percorsi.referral.casefile.AppointmentScene.NINE;
import static it.percorsi.referral.casefile.AppointmentScene.ONE;
import static it.percorsi.referral.casefile.AppointmentScene.booked;
import static it.percorsi.referral.casefile.AppointmentScene.cancel;
import static it.percorsi.referral.casefile.AppointmentScene.move;
import static it.percorsi.referral.casefile.AppointmentScene.slot;
import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;
import static it.percorsi.referral.casefile.CaseFixture.endorsed;
import static it.percorsi.referral.casefile.CaseFixture.referred;
import static it.percorsi.referral.casefile.CaseFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a meeting that was booked: moved, called off, missed, kept. */
class AppointmentsOfCaseTest {

    private final PaperDiary diary = new PaperDiary();
    private AggregateTestFixture<CaseFile> fixture;

    @BeforeEach
    void openDiary() {
        fixture = AppointmentScene.fixture(diary);
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
    void aClosedCaseCanStillCallOffAndNobodysIllnessIsKept() {
        diary.take("legnano", ONE, slot(MEETING, NINE));
        fixture.given(
                        referred(),
                        endorsed(),
                        booked(AppointmentKind.FIRST),
                        CaseLifeFixture.closed(ClosureOutcome.GAVE_UP))
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
                        CancellationReason.HINDERED,
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
}
