package it.percorsi.referral.person;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.codes.ErasureGround;
import it.percorsi.events.codes.LegalHoldGround;
import it.percorsi.events.person.ErasureRequestWithdrawn;
import it.percorsi.events.person.ErasureRequested;
import it.percorsi.events.person.LegalHoldPlaced;
import it.percorsi.events.person.LegalHoldReleased;
import it.percorsi.events.person.PersonErased;
import it.percorsi.events.person.PersonRegistered;
import it.percorsi.platform.commands.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final String PERSON = "person-1";
    private static final String HERE = "015118";
    private static final String ELSEWHERE = "015168";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final RetentionRules RULES = new RetentionRules(120, Map.of(ELSEWHERE, 24), 120, 12);

    private AggregateTestFixture<Person> fixture;
    private List<CaseFacts> cases = List.of();

    @BeforeEach
    void openRuleBook() {
        fixture = new AggregateTestFixture<>(Person.class);
        ErasureConditions conditions = new ErasureConditions(RULES);
        fixture.registerInjectableResource(conditions);
        fixture.registerInjectableResource((CasesOfPerson) person -> cases);
        fixture.registerAnnotatedCommandHandler(
                new PersonsTogether(fixture.getRepository(), conditions, person -> cases));
        cases = List.of();
    }

    private static PersonRegistered registered() {
        return new PersonRegistered(
                PERSON, "legnano", "Re", "Ada", "REXDAA", "F", TODAY, "Legnano", HERE, "via Po 1", "");
    }

    private TestExecutor<Person> registeredYearsAgo(int years, Object... later) {
        return fixture.andGivenCurrentTime(Instant.parse((2026 - years) + "-03-02T08:00:00Z"))
                .andGiven(registered())
                .andGiven(later);
    }

    private static CaseFacts lastActive(LocalDate day) {
        return CaseFacts.referred("case-1", PERSON, HERE, day);
    }

    private static ErasureRequested requestedBy(String user, ErasureGround ground) {
        return new ErasureRequested(PERSON, "legnano", ground, user, TODAY.minusDays(1));
    }

    private static RequestErasure request(ErasureGround ground) {
        return new RequestErasure(PERSON, ground, "lucia.ferrario", TODAY);
    }

    private static AuthoriseErasure authorisationBy(String user) {
        return new AuthoriseErasure(PERSON, user, TODAY);
    }

    private static void refusedAs(String code, ResultValidator<Person> result) {
        result.expectNoEvents().expectException(Refused.class).expectExceptionMessage(code);
    }

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
    void theRetentionPeriodEndsOnItsLastDayAndIsTheControllersOwn() {
        cases = List.of(lastActive(TODAY.minusMonths(120).plusDays(1)));
        refusedAs("retention-not-over", registeredYearsAgo(11).when(request(ErasureGround.RETENTION_OVER)));
        openRuleBook();
        cases = List.of(CaseFacts.referred("case-1", PERSON, ELSEWHERE, TODAY.minusMonths(24)));
        registeredYearsAgo(3).when(request(ErasureGround.RETENTION_OVER)).expectSuccessfulHandlerExecution();
        openRuleBook();
        cases = List.of(
                CaseFacts.referred("case-1", PERSON, ELSEWHERE, TODAY.minusMonths(24)),
                CaseFacts.referred("case-2", PERSON, HERE, TODAY.minusMonths(24)));
        refusedAs("retention-not-over", registeredYearsAgo(3).when(request(ErasureGround.RETENTION_OVER)));
    }

    @Test
    void whoWasNeverReferredIsKeptFromTheDayOfRegistration() {
        refusedAs("retention-not-over", registeredYearsAgo(9).when(request(ErasureGround.RETENTION_OVER)));
        openRuleBook();
        registeredYearsAgo(10).when(request(ErasureGround.RETENTION_OVER)).expectSuccessfulHandlerExecution();
    }

    @Test
    void whoIsBeingPlacedOrPaidIsErasedOnNoGround() {
        for (ErasureGround ground :
                List.of(ErasureGround.RETENTION_OVER, ErasureGround.PERSON_ASKED, ErasureGround.BY_MISTAKE)) {
            openRuleBook();
            cases = List.of(lastActive(TODAY.minusYears(11)).running("placement-1", true));
            refusedAs(
                    "still-followed [placement-running]", registeredYearsAgo(11).when(request(ground)));
            openRuleBook();
            cases = List.of(lastActive(TODAY.minusYears(11)).month("placement-1/2015-01", true));
            refusedAs("still-followed [stipend-open]", registeredYearsAgo(11).when(request(ground)));
        }
    }

    @Test
    void whoAsksIsErasedOnceNoCaseIsOpen() {
        CaseFacts met = lastActive(TODAY.minusMonths(1)).active(TODAY.minusMonths(1), true);
        cases = List.of(met);
        refusedAs("still-followed [case-open]", registeredYearsAgo(1).when(request(ErasureGround.PERSON_ASKED)));
        for (CaseFacts closed : List.of(
                met.ended(true),
                lastActive(TODAY.minusMonths(12)).active(null, true),
                lastActive(TODAY.minusMonths(1)))) {
            openRuleBook();
            cases = List.of(closed);
            registeredYearsAgo(1).when(request(ErasureGround.PERSON_ASKED)).expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void recordsOfPaymentsAreKeptAlthoughThePersonAsks() {
        cases = List.of(lastActive(TODAY.minusMonths(119)).ended(true).paid(TODAY.minusMonths(119)));
        refusedAs("payments-to-be-kept", registeredYearsAgo(10).when(request(ErasureGround.PERSON_ASKED)));
        openRuleBook();
        cases = List.of(lastActive(TODAY.minusMonths(120)).ended(true).paid(TODAY.minusMonths(120)));
        registeredYearsAgo(10).when(request(ErasureGround.PERSON_ASKED)).expectSuccessfulHandlerExecution();
    }

    @Test
    void aMistakeIsOneOnlyWhileNothingFollowedTheReferral() {
        cases = List.of(lastActive(TODAY));
        registeredYearsAgo(0).when(request(ErasureGround.BY_MISTAKE)).expectSuccessfulHandlerExecution();
        openRuleBook();
        cases = List.of(lastActive(TODAY).active(TODAY, true));
        refusedAs("not-by-mistake", registeredYearsAgo(0).when(request(ErasureGround.BY_MISTAKE)));
    }

    @Test
    void anUnknownGroundIsNoGround() {
        refusedAs("erasure-ground-unknown", registeredYearsAgo(11).when(request(ErasureGround.UNKNOWN)));
        openRuleBook();
        refusedAs(
                "hold-ground-unknown",
                registeredYearsAgo(1).when(new PlaceLegalHold(PERSON, LegalHoldGround.UNKNOWN, TODAY)));
    }

    @Test
    void everythingThatStandsAgainstItIsToldAtOnce() {
        CaseFacts busy = lastActive(TODAY)
                .active(TODAY, true)
                .running("placement-1", true)
                .month("placement-1/2026-02", true)
                .paid(TODAY);
        PersonStanding standing = new PersonStanding(HERE, TODAY, true, List.of(busy), TODAY);
        List<Refused> against = new ErasureConditions(RULES).against(ErasureGround.PERSON_ASKED, standing);
        assertThat(against)
                .extracting(Refused::code)
                .containsExactly("on-hold", "still-followed", "payments-to-be-kept");
        assertThat(against.get(1).details()).containsExactly("placement-running", "stipend-open", "case-open");
        assertThat(against.getLast().arguments()).containsExactly("2036-03-02");
    }
}
