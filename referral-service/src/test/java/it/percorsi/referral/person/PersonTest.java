package it.percorsi.referral.person;

import it.percorsi.events.codes.ErasureGround;
import it.percorsi.events.codes.LegalHoldGround;
import it.percorsi.events.person.ErasureRequestWithdrawn;
import it.percorsi.events.person.ErasureRequested;
import it.percorsi.events.person.LegalHoldPlaced;
import it.percorsi.events.person.LegalHoldReleased;
import it.percorsi.events.person.PersonErased;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonTest extends Erasing {

    @Test
    void twoPeopleEraseWhomNobodyHasToKeepAnyMore() {
        cases = List.of(lastActive(TODAY.minusMonths(120)));
        registeredYearsAgo(10)
                .when(request(ErasureGround.RETENTION_OVER))
                .expectEvents(
                        new ErasureRequested(PERSON, "legnano", ErasureGround.RETENTION_OVER, "lucia.ferrario", TODAY));
        openRuleBook();
        cases = List.of(lastActive(TODAY.minusMonths(120)));
        registeredYearsAgo(10, requestedBy("lucia.ferrario", ErasureGround.RETENTION_OVER))
                .when(authorisationBy("stefano.colombo"))
                .expectEvents(new PersonErased(
                        PERSON, "legnano", ErasureGround.RETENTION_OVER, "lucia.ferrario", "stefano.colombo", TODAY));
    }

    @Test
    void whoAskedCannotAuthorise() {
        refusedAs(
                "second-person-needed",
                registeredYearsAgo(11, requestedBy("lucia.ferrario", ErasureGround.RETENTION_OVER))
                        .when(authorisationBy("Lucia.Ferrario")));
    }

    @Test
    void nobodyAuthorisesWhatNobodyAskedOrWhatWasWithdrawn() {
        refusedAs("no-erasure-requested", registeredYearsAgo(11).when(authorisationBy("stefano.colombo")));
        openRuleBook();
        refusedAs(
                "no-erasure-requested",
                registeredYearsAgo(
                                11,
                                requestedBy("lucia.ferrario", ErasureGround.RETENTION_OVER),
                                new ErasureRequestWithdrawn(PERSON, "legnano", TODAY))
                        .when(authorisationBy("stefano.colombo")));
    }

    @Test
    void aRequestIsMadeOnceAndCanBeWithdrawn() {
        refusedAs(
                "erasure-already-requested",
                registeredYearsAgo(11, requestedBy("stefano.colombo", ErasureGround.RETENTION_OVER))
                        .when(request(ErasureGround.RETENTION_OVER)));
        openRuleBook();
        registeredYearsAgo(11, requestedBy("stefano.colombo", ErasureGround.RETENTION_OVER))
                .when(new WithdrawErasureRequest(PERSON, TODAY))
                .expectEvents(new ErasureRequestWithdrawn(PERSON, "legnano", TODAY));
    }

    @Test
    void aHoldPlacedAfterTheRequestStopsTheAuthorisation() {
        refusedAs(
                "on-hold",
                registeredYearsAgo(
                                11,
                                requestedBy("lucia.ferrario", ErasureGround.RETENTION_OVER),
                                new LegalHoldPlaced(PERSON, "legnano", LegalHoldGround.COURT, TODAY))
                        .when(authorisationBy("stefano.colombo")));
    }

    @Test
    void severalProceedingsHoldAtOnceAndEachOnce() {
        LegalHoldPlaced court = new LegalHoldPlaced(PERSON, "legnano", LegalHoldGround.COURT, TODAY);
        registeredYearsAgo(1, court)
                .when(new PlaceLegalHold(PERSON, LegalHoldGround.AUDIT, TODAY))
                .expectEvents(new LegalHoldPlaced(PERSON, "legnano", LegalHoldGround.AUDIT, TODAY));
        openRuleBook();
        refusedAs(
                "already-on-hold",
                registeredYearsAgo(1, court).when(new PlaceLegalHold(PERSON, LegalHoldGround.COURT, TODAY)));
    }

    @Test
    void aReleasedHoldHoldsNoMore() {
        LegalHoldPlaced court = new LegalHoldPlaced(PERSON, "legnano", LegalHoldGround.COURT, TODAY);
        LegalHoldReleased released = new LegalHoldReleased(PERSON, "legnano", TODAY);
        registeredYearsAgo(11, court).when(new ReleaseLegalHold(PERSON, TODAY)).expectEvents(released);
        openRuleBook();
        registeredYearsAgo(11, court, released)
                .when(request(ErasureGround.RETENTION_OVER))
                .expectSuccessfulHandlerExecution();
        openRuleBook();
        refusedAs("not-on-hold", registeredYearsAgo(11).when(new ReleaseLegalHold(PERSON, TODAY)));
    }

    @Test
    void aPersonIsErasedOnce() {
        PersonErased erased = new PersonErased(
                PERSON, "legnano", ErasureGround.BY_MISTAKE, "lucia.ferrario", "stefano.colombo", TODAY);
        for (Object late : new Object[] {
            request(ErasureGround.BY_MISTAKE),
            authorisationBy("stefano.colombo"),
            new WithdrawErasureRequest(PERSON, TODAY),
            new PlaceLegalHold(PERSON, LegalHoldGround.COURT, TODAY),
            new ReleaseLegalHold(PERSON, TODAY)
        }) {
            openRuleBook();
            refusedAs("already-erased", registeredYearsAgo(11, erased).when(late));
        }
    }

    @Test
    void anUnknownGroundIsNoGround() {
        refusedAs("erasure-ground-unknown", registeredYearsAgo(11).when(request(ErasureGround.UNKNOWN)));
        openRuleBook();
        refusedAs(
                "hold-ground-unknown",
                registeredYearsAgo(1).when(new PlaceLegalHold(PERSON, LegalHoldGround.UNKNOWN, TODAY)));
    }
}
