package it.percorsi.referral.person;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.codes.ErasureGround;
import it.percorsi.platform.commands.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On which ground a person is erased, and what stands against it. */
class ErasureGroundsTest extends Erasing {

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
