package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;
import static it.percorsi.referral.casefile.CaseFixture.assessed;
import static it.percorsi.referral.casefile.CaseFixture.interviewed;
import static it.percorsi.referral.casefile.CaseFixture.refused;
import static it.percorsi.referral.casefile.ProgrammeFixture.NAME;
import static it.percorsi.referral.casefile.ProgrammeFixture.PHASES;
import static it.percorsi.referral.casefile.ProgrammeFixture.PROGRAMME;
import static it.percorsi.referral.casefile.ProgrammeFixture.complete;
import static it.percorsi.referral.casefile.ProgrammeFixture.completed;
import static it.percorsi.referral.casefile.ProgrammeFixture.enter;
import static it.percorsi.referral.casefile.ProgrammeFixture.entered;
import static it.percorsi.referral.casefile.ProgrammeFixture.leave;
import static it.percorsi.referral.casefile.ProgrammeFixture.left;
import static it.percorsi.referral.casefile.ProgrammeFixture.met;
import static it.percorsi.referral.casefile.ProgrammeFixture.take;
import static it.percorsi.referral.casefile.ProgrammeFixture.taken;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.casefile.CaseClosed;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.ProgrammePathTaken;
import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.events.codes.MeetingPayer;
import it.percorsi.events.codes.ReturnReason;
import it.percorsi.events.codes.Suitability;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** R41: a case takes a path of a programme, goes through its phases, and completes or leaves it. */
class ProgrammeOfCaseTest {

    private PaperPlaces places = new PaperPlaces(DAY.plusDays(100), 1);

    private TestExecutor<CaseFile> given(CaseFileEvent... more) {
        return ProgrammeFixture.given(places, more);
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
        refused(
                given(CaseLifeFixture.closed(ClosureOutcome.GAVE_UP)).when(take(DAY.plusDays(60))),
                "case-closed",
                null);
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
    void R41_whoGoesBackToTheMunicipalityKeepsNoPath() {
        refused(
                given(interviewed(), assessed(Suitability.UNSUITABLE), taken(), entered(1, 30))
                        .when(new ReturnToMunicipality(CASE, List.of(ReturnReason.HEALTH), null, DAY.plusDays(40))),
                "programme-path-open",
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
        given(taken(), entered(1, 10), CaseLifeFixture.suspended())
                .when(leave(35))
                .expectEvents(left(35));
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
                given(CaseLifeFixture.suspended(), CaseLifeFixture.resumed()).when(take(DAY.plusDays(36))),
                "date-while-halted",
                null);
        refused(given(taken(), entered(1, 10), CaseLifeFixture.suspended()).when(enter(2, 35)), "case-suspended", null);
        refused(
                given(taken(), entered(1, 10), met(1, 60, MeetingPayer.FUNDING), left(60))
                        .when(new CloseCase(CASE, ClosureOutcome.OTHER, DAY.plusDays(59))),
                "date-before-previous-step",
                null);
    }
}
