package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.refused;
import static it.percorsi.referral.casefile.ProgrammeFixture.book;
import static it.percorsi.referral.casefile.ProgrammeFixture.entered;
import static it.percorsi.referral.casefile.ProgrammeFixture.meet;
import static it.percorsi.referral.casefile.ProgrammeFixture.met;
import static it.percorsi.referral.casefile.ProgrammeFixture.taken;
import static org.axonframework.test.matchers.Matchers.andNoMore;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.hamcrest.CoreMatchers.instanceOf;

import it.percorsi.events.casefile.AppointmentKept;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.ProgrammeMeetingHeld;
import it.percorsi.events.codes.AppointmentKind;
import it.percorsi.events.codes.MeetingPayer;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** R41: which meetings count for a programme, and who bears what it does not pay for. */
class ProgrammeMeetingsOfCaseTest {

    private PaperPlaces places = new PaperPlaces(DAY.plusDays(100), 1);

    private TestExecutor<CaseFile> given(CaseFileEvent... more) {
        return ProgrammeFixture.given(places, more);
    }

    @Test
    void R41_aMeetingBelongsToItsPhaseAlsoWhenItIsEnteredLater() {
        given(taken(), entered(1, 10))
                .when(meet(1, 12, MeetingPayer.FUNDING))
                .expectEvents(met(1, 12, MeetingPayer.FUNDING));
        given(taken(), entered(1, 10), entered(2, 20))
                .when(meet(1, 12, MeetingPayer.FUNDING))
                .expectEvents(met(1, 12, MeetingPayer.FUNDING));
        refused(
                given(taken(), entered(1, 10), entered(2, 20)).when(meet(1, 21, MeetingPayer.FUNDING)),
                "meeting-after-phase",
                "R41");
        refused(given(taken(), entered(1, 10)).when(meet(2, 12, MeetingPayer.FUNDING)), "phase-not-entered", "R41");
        refused(
                given(taken(), entered(1, 10)).when(meet(1, 9, MeetingPayer.FUNDING)),
                "date-before-previous-step",
                null);
    }

    @Test
    void R41_aMeetingThatWasBookedCountsOnceItTookPlace() {
        refused(given().when(book(12)), "not-in-programme", "R41");
        given(taken(), entered(1, 10), AppointmentScene.booked(AppointmentKind.PROGRAMME))
                .when(new RecordKeptAppointment(CASE, AppointmentScene.ONE, DAY.plusDays(90)))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(
                        instanceOf(ProgrammeMeetingHeld.class), instanceOf(AppointmentKept.class), andNoMore())));
    }

    @Test
    void R41_aBookedMeetingAfterTheFundingTookPlaceAndDoesNotCount() {
        places = new PaperPlaces(DAY.plusDays(10), 1);
        given(taken(), entered(1, 10), AppointmentScene.booked(AppointmentKind.PROGRAMME))
                .when(new RecordKeptAppointment(CASE, AppointmentScene.ONE, DAY.plusDays(90)))
                .expectEventsMatching(
                        payloadsMatching(exactSequenceOf(instanceOf(AppointmentKept.class), andNoMore())));
    }

    @Test
    void R41_noMeetingCountsWhileTheCaseStandsStill() {
        refused(
                given(
                                taken(),
                                entered(1, 10),
                                AppointmentScene.booked(AppointmentKind.PROGRAMME),
                                CaseLifeFixture.suspended())
                        .when(new RecordKeptAppointment(CASE, AppointmentScene.ONE, DAY.plusDays(90))),
                "case-suspended",
                null);
    }

    @Test
    void R41_whatIsOutsideTheFundingIsBorneByThePersonOrTheSendingService() {
        given(taken(), entered(1, 10), entered(2, 20), entered(3, 30))
                .when(meet(3, 120, MeetingPayer.SENDING_SERVICE))
                .expectEvents(met(3, 120, MeetingPayer.SENDING_SERVICE));
        refused(
                given(taken(), entered(1, 10), entered(2, 20), entered(3, 30)).when(meet(3, 40, MeetingPayer.FUNDING)),
                "meeting-not-funded",
                "R41");
        refused(given(taken(), entered(1, 10)).when(meet(1, 12, MeetingPayer.PERSON)), "meeting-is-funded", "R41");
        refused(
                given(taken(), entered(1, 10)).when(meet(1, 101, MeetingPayer.FUNDING)),
                "day-outside-programme",
                "R41");
    }
}
