package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;
import static it.percorsi.referral.casefile.CaseFixture.assessed;
import static it.percorsi.referral.casefile.CaseFixture.draft;
import static it.percorsi.referral.casefile.CaseFixture.endorsed;
import static it.percorsi.referral.casefile.CaseFixture.fixture;
import static it.percorsi.referral.casefile.CaseFixture.given;
import static it.percorsi.referral.casefile.CaseFixture.interviewed;
import static it.percorsi.referral.casefile.CaseFixture.referred;
import static it.percorsi.referral.casefile.CaseFixture.refused;
import static it.percorsi.referral.casefile.CaseLifeFixture.close;
import static it.percorsi.referral.casefile.CaseLifeFixture.closed;
import static it.percorsi.referral.casefile.CaseLifeFixture.left;
import static it.percorsi.referral.casefile.CaseLifeFixture.reopened;
import static it.percorsi.referral.casefile.CaseLifeFixture.suspended;
import static it.percorsi.referral.casefile.CaseLifeFixture.waiting;

import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.Suitability;
import it.percorsi.referral.person.CaseFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A case ends with its outcome, and goes on where it stood when the person comes back. */
class ClosureOfCaseTest {

    @Test
    void aCaseIsClosedWithItsOutcomeAndLeavesTheWaitingList() {
        given(referred(), endorsed(), waiting())
                .when(close(ClosureOutcome.MOVED))
                .expectEvents(left(50), closed(ClosureOutcome.MOVED));
        refused(given(referred(), closed(ClosureOutcome.DIED)).when(close(ClosureOutcome.DIED)), "case-closed", null);
    }

    @Test
    void aCaseIsNotClosedWhileAPlacementRuns() {
        CaseFacts placed = new CaseFacts(
                CASE, "person-1", HERE, DAY, true, false, List.of("placement-1"), List.of(), null, null, false);
        refused(
                fixture(person -> List.of(placed)).given(referred(), endorsed()).when(close(ClosureOutcome.GAVE_UP)),
                "placement-running",
                null);
        CaseFacts ofAnotherCase = new CaseFacts(
                "case-2", "person-1", HERE, DAY, true, false, List.of("placement-1"), List.of(), null, null, false);
        CaseFacts over = new CaseFacts(
                CASE, "person-1", HERE, DAY, true, true, List.of(), List.of(), DAY.plusDays(51), null, false);
        refused(
                fixture(person -> List.of(over)).given(referred(), endorsed()).when(close(ClosureOutcome.HIRED)),
                "date-before-previous-step",
                null);
        fixture(person -> List.of(ofAnotherCase))
                .given(referred(), endorsed())
                .when(close(ClosureOutcome.GAVE_UP))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aReopenedCaseGoesOnWhereItStood() {
        Object[] reopened = {
            referred(),
            endorsed(),
            interviewed(),
            assessed(Suitability.SUITABLE),
            suspended(),
            closed(ClosureOutcome.GAVE_UP),
            reopened()
        };
        given(referred(), closed(ClosureOutcome.GAVE_UP))
                .when(new ReopenCase(CASE, "È tornata a chiedere aiuto", DAY.plusDays(60)))
                .expectEvents(reopened());
        given(reopened)
                .when(new DraftProject(
                        CASE, DAY.plusDays(61), Instrument.TIROCINIO, List.of("Puntualità"), 20, 6, false))
                .expectSuccessfulHandlerExecution();
        given(reopened).when(draft(Instrument.TIROCINIO, 20)).expectSuccessfulHandlerExecution();
        refused(
                given(referred(), endorsed()).when(new ReopenCase(CASE, "Niente", DAY.plusDays(60))),
                "not-closed",
                null);
    }

    @Test
    void aCaseOfAnErasedPersonIsNotReopened() {
        ReferralSubmitted r = referred();
        ReferralSubmitted ofNobody = new ReferralSubmitted(
                CASE,
                "person-erased",
                r.ambito(),
                r.municipality(),
                r.referredOn(),
                r.channel(),
                r.sendingService(),
                r.caseManager(),
                r.category(),
                null,
                false,
                r.priority(),
                null,
                "");
        refused(
                given(ofNobody, closed(ClosureOutcome.GAVE_UP)).when(new ReopenCase(CASE, "Torna", DAY.plusDays(60))),
                "already-erased",
                null);
    }
}
