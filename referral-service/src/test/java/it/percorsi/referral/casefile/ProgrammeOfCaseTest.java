package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;
import static it.percorsi.referral.casefile.CaseFixture.assessed;
import static it.percorsi.referral.casefile.CaseFixture.endorsed;
import static it.percorsi.referral.casefile.CaseFixture.interviewed;
import static it.percorsi.referral.casefile.CaseFixture.referred;
import static it.percorsi.referral.casefile.CaseFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.andNoMore;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.hamcrest.CoreMatchers.instanceOf;

import it.percorsi.events.casefile.AppointmentKept;
import it.percorsi.events.casefile.CaseClosed;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.ProgrammeMeetingHeld;
import it.percorsi.events.casefile.ProgrammePathCompleted;
import it.percorsi.events.casefile.ProgrammePathLeft;
import it.percorsi.events.casefile.ProgrammePathTaken;
import it.percorsi.events.casefile.ProgrammePhaseEntered;
import it.percorsi.events.codes.AppointmentKind;
import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.events.codes.MeetingPayer;
import it.percorsi.events.codes.PathLeaveReason;
import it.percorsi.events.codes.ReturnReason;
import it.percorsi.events.codes.Suitability;
import it.percorsi.events.programme.ProgrammePhase;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgrammeOfCaseTest {

    static final String PROGRAMME = "programme-1";
    static final String NAME = "SOSteniAMOci";
    static final List<ProgrammePhase> PHASES = List.of(
            new ProgrammePhase("Raccordo", 1, 0, true),
            new ProgrammePhase("Accoglienza", 2, 0, true),
            new ProgrammePhase("Consulenza", 0, 0, false));

    private PaperPlaces places = new PaperPlaces(DAY.plusDays(100), 1);

    @BeforeEach
    void openTheProgramme() {
        places = new PaperPlaces(DAY.plusDays(100), 1);
    }

    private TestExecutor<CaseFile> given(CaseFileEvent... more) {
        AggregateTestFixture<CaseFile> fixture = CaseFixture.fixture(person -> List.of(), places);
        fixture.registerInjectableResource(new PaperDiary());
        List<Object> before = new ArrayList<>(List.of(referred(), endorsed()));
        before.addAll(Arrays.asList(more));
        return fixture.given(before);
    }

    static TakeProgrammePath take(LocalDate day) {
        return new TakeProgrammePath(CASE, PROGRAMME, NAME, PHASES, day);
    }

    static ProgrammePathTaken taken() {
        return new ProgrammePathTaken(CASE, "person-1", "legnano", HERE, PROGRAMME, NAME, PHASES, DAY.plusDays(10));
    }

    static ProgrammePhaseEntered entered(int phase, int day) {
        return new ProgrammePhaseEntered(
                CASE, "legnano", HERE, PROGRAMME, phase, PHASES.get(phase - 1).name(), DAY.plusDays(day));
    }

    private static RecordProgrammeMeeting meet(int phase, int day, MeetingPayer payer) {
        return new RecordProgrammeMeeting(CASE, phase, DAY.plusDays(day), 60, "Sara", payer);
    }

    private static ProgrammeMeetingHeld met(int phase, int day, MeetingPayer payer) {
        return new ProgrammeMeetingHeld(CASE, "legnano", HERE, PROGRAMME, phase, DAY.plusDays(day), 60, "Sara", payer);
    }

    private static ProgrammePathLeft left(int day) {
        return new ProgrammePathLeft(
                CASE, "legnano", HERE, PROGRAMME, 1, PathLeaveReason.FOUND_WORK, DAY.plusDays(day));
    }

    private static ProgrammePathCompleted completed(int day) {
        return new ProgrammePathCompleted(CASE, "legnano", HERE, PROGRAMME, 2, DAY.plusDays(day));
    }

    private static EnterProgrammePhase enter(int phase, int day) {
        return new EnterProgrammePhase(CASE, phase, DAY.plusDays(day));
    }

    private static CompleteProgrammePath complete(int day) {
        return new CompleteProgrammePath(CASE, DAY.plusDays(day));
    }

    private static LeaveProgrammePath leave(int day) {
        return new LeaveProgrammePath(CASE, PathLeaveReason.FOUND_WORK, DAY.plusDays(day));
    }

    @Test
    void R41_aCaseTakesOneOfThePathsAndBeginsWithTheFirstPhase() {
        given().when(take(DAY.plusDays(10))).expectEvents(taken(), entered(1, 10));
        assertThat(places.holds(CASE)).isTrue();
        refused(given().when(take(DAY.plusDays(10))), "no-path-left", "R41");
    }

    @Test
    void R41_onlyWhereThePathsAndTheCaseAllowIt() {
        refused(given().when(take(DAY.plusDays(101))), "day-outside-programme", "R41");
        refused(given().when(take(DAY.plusDays(2))), "date-before-previous-step", null);
        refused(given(CaseLifeTest.closed(ClosureOutcome.GAVE_UP)).when(take(DAY.plusDays(60))), "case-closed", null);
        assertThat(places.holds(CASE)).isFalse();
    }

    @Test
    void R41_aCaseRunsUnderOneProgrammeAtATime() {
        TakeProgrammePath another = new TakeProgrammePath(CASE, "programme-2", "Altro", PHASES, DAY.plusDays(20));
        refused(given(taken(), entered(1, 10)).when(another), "already-in-programme", "R41");
        given(taken(), entered(1, 10), left(15)).when(another).expectSuccessfulHandlerExecution();
    }

    @Test
    void R41_aPathOfAProgrammeIsCompletedOnce() {
        refused(
                given(taken(), entered(1, 10), entered(2, 20), completed(40)).when(take(DAY.plusDays(50))),
                "programme-path-completed",
                "R41");
    }

    @Test
    void R41_whoLeftMayComeBackAndBeginsAgainWithTheFirstPhase() {
        given(taken(), entered(1, 10), entered(2, 12), left(15))
                .when(take(DAY.plusDays(20)))
                .expectEvents(
                        new ProgrammePathTaken(
                                CASE, "person-1", "legnano", HERE, PROGRAMME, NAME, PHASES, DAY.plusDays(20)),
                        entered(1, 20));
        assertThat(places.holds(CASE)).isTrue();
    }

    @Test
    void R41_aCaseTakesSomePathsInAllAndNoMore() {
        List<CaseFileEvent> stays = new ArrayList<>();
        for (int i = 0; i < 19; i++) {
            stays.addAll(List.of(taken(), entered(1, 10), left(15)));
        }
        given(stays.toArray(CaseFileEvent[]::new)).when(take(DAY.plusDays(20))).expectSuccessfulHandlerExecution();
        stays.addAll(List.of(taken(), entered(1, 10), left(15)));
        places = new PaperPlaces(DAY.plusDays(100), 1);
        refused(given(stays.toArray(CaseFileEvent[]::new)).when(take(DAY.plusDays(20))), "too-many-in-case", null);
        assertThat(places.holds(CASE)).isFalse();
    }

    @Test
    void R41_phasesFollowEachOther() {
        given(taken(), entered(1, 10)).when(enter(2, 20)).expectEvents(entered(2, 20));
        refused(given(taken(), entered(1, 10)).when(enter(3, 20)), "phase-not-next", "R41");
        refused(given(taken(), entered(1, 10)).when(enter(1, 20)), "phase-not-next", "R41");
        refused(given(taken(), entered(1, 10)).when(enter(2, 9)), "date-before-previous-step", null);
        refused(
                given(taken(), entered(1, 10), entered(2, 20), entered(3, 30)).when(enter(4, 40)),
                "phase-not-next",
                "R41");
        refused(given().when(enter(1, 20)), "not-in-programme", "R41");
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

    private static BookAppointment book(int day) {
        return AppointmentScene.book(
                AppointmentScene.ONE,
                AppointmentKind.PROGRAMME,
                AppointmentScene.slot(DAY.plusDays(day), LocalTime.NOON));
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
                                CaseLifeTest.suspended())
                        .when(new RecordKeptAppointment(CASE, AppointmentScene.ONE, DAY.plusDays(90))),
                "case-suspended",
                null);
    }

    @Test
    void R41_whoGoesBackToTheMunicipalityKeepsNoPath() {
        refused(
                given(interviewed(), assessed(Suitability.UNSUITABLE), taken(), entered(1, 30))
                        .when(new ReturnToMunicipality(CASE, List.of(ReturnReason.HEALTH), null, DAY.plusDays(40))),
                "programme-path-open",
                "R41");
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

    @Test
    void R41_aPathIsCompletedOnceAllThatIsPaidForWasEntered() {
        refused(given(taken(), entered(1, 10)).when(complete(30)), "phases-to-come", "R41");
        given(taken(), entered(1, 10), entered(2, 20)).when(complete(30)).expectEvents(completed(30));
        refused(
                given(taken(), entered(1, 10), entered(2, 20), met(2, 35, MeetingPayer.FUNDING))
                        .when(complete(30)),
                "date-before-previous-step",
                null);
    }

    @Test
    void R41_whoLeavesGivesThePathBack() {
        given().when(take(DAY.plusDays(10))).expectSuccessfulHandlerExecution();
        given(taken(), entered(1, 10)).when(leave(15)).expectEvents(left(15));
        assertThat(places.holds(CASE)).isFalse();
        refused(given().when(leave(15)), "not-in-programme", "R41");
        given(taken(), entered(1, 10), CaseLifeTest.suspended()).when(leave(35)).expectEvents(left(35));
    }

    @Test
    void R41_aCaseIsClosedOnceItIsSaidHowItsPathEnded() {
        CloseCase close = new CloseCase(CASE, ClosureOutcome.OTHER, DAY.plusDays(50));
        refused(given(taken(), entered(1, 10)).when(close), "programme-path-open", "R41");
        refused(given(taken(), entered(1, 10), left(51)).when(close), "date-before-previous-step", null);
        given(taken(), entered(1, 10), left(15))
                .when(close)
                .expectEvents(new CaseClosed(CASE, "legnano", HERE, ClosureOutcome.OTHER, DAY.plusDays(50)));
    }

    @Test
    void whatIsDoneInAProgrammeKeepsToTheDaysOfTheCase() {
        refused(
                given(CaseLifeTest.suspended(), CaseLifeTest.resumed()).when(take(DAY.plusDays(36))),
                "date-while-halted",
                null);
        refused(given(taken(), entered(1, 10), CaseLifeTest.suspended()).when(enter(2, 35)), "case-suspended", null);
        refused(
                given(taken(), entered(1, 10), met(1, 60, MeetingPayer.FUNDING), left(60))
                        .when(new CloseCase(CASE, ClosureOutcome.OTHER, DAY.plusDays(59))),
                "date-before-previous-step",
                null);
    }
}
