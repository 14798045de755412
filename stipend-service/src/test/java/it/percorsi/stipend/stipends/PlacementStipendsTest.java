package it.percorsi.stipend.stipends;

import static it.percorsi.stipend.stipends.GivenStipends.CARTA;
import static it.percorsi.stipend.stipends.GivenStipends.DAY;
import static it.percorsi.stipend.stipends.GivenStipends.JUNE;
import static it.percorsi.stipend.stipends.GivenStipends.MAY;
import static it.percorsi.stipend.stipends.GivenStipends.agree;
import static it.percorsi.stipend.stipends.GivenStipends.agreed;
import static it.percorsi.stipend.stipends.GivenStipends.approve;
import static it.percorsi.stipend.stipends.GivenStipends.count;
import static it.percorsi.stipend.stipends.GivenStipends.counted;
import static it.percorsi.stipend.stipends.GivenStipends.leaveWhole;
import static it.percorsi.stipend.stipends.GivenStipends.mayApproved;
import static it.percorsi.stipend.stipends.GivenStipends.mayComputed;
import static it.percorsi.stipend.stipends.GivenStipends.mayLeftWhole;
import static it.percorsi.stipend.stipends.GivenStipends.mayReduced;
import static it.percorsi.stipend.stipends.GivenStipends.reduce;
import static it.percorsi.stipend.stipends.RefusedWith.refused;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ReductionReason;
import it.percorsi.events.stipend.AttendanceMonthCounted;
import it.percorsi.platform.web.BadInput;
import it.percorsi.stipend.rulebook.RuleBook;
import java.util.Map;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlacementStipendsTest {

    private AggregateTestFixture<PlacementStipends> fixture;

    @BeforeEach
    void fixture() {
        fixture = new AggregateTestFixture<>(PlacementStipends.class);
        fixture.registerInjectableResource(CARTA);
    }

    @Test
    void R11_tirocinioUpToItsCapIsAgreed() {
        fixture.givenNoPriorActivity()
                .when(agree(Instrument.TIROCINIO, 15_000))
                .expectEvents(agreed(Instrument.TIROCINIO, 15_000, 15_000));
    }

    @Test
    void R11_tirocinioOverItsCapIsRefused() {
        fixture.givenNoPriorActivity()
                .when(agree(Instrument.TIROCINIO, 15_001))
                .expectNoEvents()
                .expectException(refused("stipend-over-cap", "R11"));
    }

    @Test
    void R15_borsaLavoroUpToItsCapIsAgreed() {
        fixture.givenNoPriorActivity()
                .when(agree(Instrument.BORSA_LAVORO, 26_000))
                .expectEvents(agreed(Instrument.BORSA_LAVORO, 26_000, 26_000));
    }

    @Test
    void R15_borsaLavoroOverItsCapIsRefused() {
        fixture.givenNoPriorActivity()
                .when(agree(Instrument.BORSA_LAVORO, 26_001))
                .expectNoEvents()
                .expectException(refused("stipend-over-cap", "R15"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Instrument.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TIROCINIO", "BORSA_LAVORO"})
    void R24_otherInstrumentsPayNothing(Instrument instrument) {
        fixture.givenNoPriorActivity()
                .when(agree(instrument, 1))
                .expectNoEvents()
                .expectException(refused("instrument-without-stipend", "R24"));
    }

    @Test
    void theSameAgreementAgainChangesNothing() {
        fixture.given(agreed(Instrument.TIROCINIO, 15_000, 15_000))
                .when(agree(Instrument.TIROCINIO, 15_000))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void theFirstEventBearsTheAggregatesOwnId() {
        fixture.givenNoPriorActivity()
                .when(count(MAY, 20, 1, 3))
                .expectEventsMatching(org.axonframework.test.matchers.Matchers.exactSequenceOf(
                        org.axonframework.test.matchers.Matchers.predicate(event -> "stipends-p1"
                                .equals(((org.axonframework.eventhandling.DomainEventMessage<?>) event)
                                        .getAggregateIdentifier()))));
    }

    @Test
    void aMonthIsComputedAsSoonAsItIsCounted() {
        fixture.given(agreed(Instrument.TIROCINIO, 15_000, 15_000))
                .when(count(MAY, 20, 1, 3))
                .expectEvents(counted(MAY, 20, 1, 3), mayComputed());
    }

    @Test
    void aMonthCountedWithoutAgreementWaits() {
        fixture.givenNoPriorActivity().when(count(MAY, 20, 1, 3)).expectEvents(counted(MAY, 20, 1, 3));
    }

    @Test
    void anAgreementComputesTheMonthsThatWaited() {
        AttendanceMonthCounted june = counted(JUNE, 20, 0, 0);
        fixture.given(june, counted(MAY, 20, 1, 3))
                .when(agree(Instrument.TIROCINIO, 15_000))
                .expectEvents(
                        agreed(Instrument.TIROCINIO, 15_000, 15_000),
                        mayComputed(),
                        StipendFacts.computed(
                                june, agreed(Instrument.TIROCINIO, 15_000, 15_000), CARTA.capOf(Instrument.TIROCINIO)));
    }

    @Test
    void anAmendedAgreementLeavesComputedMonthsAsTheyAre() {
        fixture.given(agreed(Instrument.TIROCINIO, 15_000, 15_000), counted(MAY, 20, 1, 3), mayComputed())
                .when(agree(Instrument.TIROCINIO, 10_000))
                .expectEvents(agreed(Instrument.TIROCINIO, 10_000, 15_000));
    }

    @Test
    void anAmendedAgreementCountsForTheMonthsToCome() {
        AttendanceMonthCounted june = counted(JUNE, 20, 0, 0);
        fixture.given(
                        agreed(Instrument.TIROCINIO, 15_000, 15_000),
                        counted(MAY, 20, 1, 3),
                        mayComputed(),
                        agreed(Instrument.TIROCINIO, 10_000, 15_000))
                .when(count(JUNE, 20, 0, 0))
                .expectEvents(
                        june,
                        StipendFacts.computed(
                                june, agreed(Instrument.TIROCINIO, 10_000, 15_000), CARTA.capOf(Instrument.TIROCINIO)));
    }

    @Test
    void R11_aLoweredCapBindsTheMonthsToComeOfAnOlderAgreement() {
        AggregateTestFixture<PlacementStipends> stricter = new AggregateTestFixture<>(PlacementStipends.class);
        stricter.registerInjectableResource(new RuleBook("stricter", Map.of(Instrument.TIROCINIO, 12_000L)));
        stricter.given(agreed(Instrument.TIROCINIO, 15_000, 15_000))
                .when(count(MAY, 20, 0, 0))
                .expectSuccessfulHandlerExecution()
                .expectState(stipends -> org.assertj.core.api.Assertions.assertThat(
                                stipends.month(MAY).payableCents())
                        .isEqualTo(12_000));
    }

    @Test
    void theSameMonthAgainChangesNothing() {
        fixture.given(counted(MAY, 20, 1, 3))
                .when(count(MAY, 20, 1, 3))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void R18_aMonthCountedAgainWithOtherContentIsRefused() {
        fixture.given(counted(MAY, 20, 1, 3))
                .when(count(MAY, 20, 0, 3))
                .expectNoEvents()
                .expectException(refused("month-already-counted", "R18"));
    }

    @Test
    void R18_theTutorReduces() {
        fixture.given(agreed(Instrument.TIROCINIO, 15_000, 15_000), counted(MAY, 20, 1, 3), mayComputed())
                .when(reduce(2_000, ReductionReason.UNJUSTIFIED_ABSENCES, ReductionReason.UNJUSTIFIED_ABSENCES))
                .expectEvents(mayReduced(2_000));
    }

    @Test
    void R18_theTutorMayReduceWhatNobodyProposed() {
        fixture.given(counted(MAY, 20, 4, 0), agreed(Instrument.TIROCINIO, 15_000, 15_000), wholeMay())
                .when(reduce(15_000, ReductionReason.UNJUSTIFIED_ABSENCES))
                .expectEvents(mayReduced(15_000));
    }

    @Test
    void R18_aReductionNeedsAReason() {
        fixture.given(agreed(Instrument.TIROCINIO, 15_000, 15_000), counted(MAY, 20, 1, 3), mayComputed())
                .when(reduce(2_000))
                .expectNoEvents()
                .expectException(refused("reduction-without-reason", "R18"));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(longs = {-1, 0, 15_001})
    void R18_aReductionTakesSomethingAndNotMoreThanThereIs(long cents) {
        fixture.given(agreed(Instrument.TIROCINIO, 15_000, 15_000), counted(MAY, 20, 1, 3), mayComputed())
                .when(reduce(cents, ReductionReason.DELAYS))
                .expectNoEvents()
                .expectException(refused("reduction-out-of-range", "R18"));
    }

    @Test
    void R18_theTutorLeavesTheStipendWhole() {
        fixture.given(agreed(Instrument.TIROCINIO, 15_000, 15_000), counted(MAY, 20, 1, 3), mayComputed())
                .when(leaveWhole())
                .expectEvents(mayLeftWhole());
    }

    @Test
    void R18_decidingAgainReplacesTheDecision() {
        fixture.given(
                        agreed(Instrument.TIROCINIO, 15_000, 15_000),
                        counted(MAY, 20, 1, 3),
                        mayComputed(),
                        mayLeftWhole(),
                        mayReduced(1_000))
                .when(approve())
                .expectEvents(mayApproved(14_000));
    }

    @Test
    void R18_noDecisionBeforeAnAmountIsAgreed() {
        fixture.given(counted(MAY, 20, 1, 3))
                .when(leaveWhole())
                .expectNoEvents()
                .expectException(refused("stipend-not-agreed", "R18"));
    }

    @Test
    void R18_noDecisionBeforeTheMonthIsCounted() {
        fixture.given(agreed(Instrument.TIROCINIO, 15_000, 15_000))
                .when(leaveWhole())
                .expectNoEvents()
                .expectException(refused("month-not-counted", "R18"));
    }

    @Test
    void R23_approvalWaitsForTheTutorWhileAReductionIsProposed() {
        fixture.given(agreed(Instrument.TIROCINIO, 15_000, 15_000), counted(MAY, 20, 1, 3), mayComputed())
                .when(approve())
                .expectNoEvents()
                .expectException(refused("tutor-decision-missing", "R18"));
    }

    @Test
    void R23_aWholeMonthIsApprovedWithoutADecision() {
        fixture.given(counted(MAY, 20, 4, 0), agreed(Instrument.TIROCINIO, 15_000, 15_000), wholeMay())
                .when(approve())
                .expectEvents(mayApproved(15_000));
    }

    @Test
    void R23_aReducedMonthIsApprovedAsDecided() {
        fixture.given(agreed(Instrument.TIROCINIO, 15_000, 15_000), counted(MAY, 20, 1, 3), mayComputed())
                .andGiven(mayReduced(2_250))
                .when(approve())
                .expectEvents(mayApproved(12_750));
    }

    @Test
    void R23_approvalOfAnotherAmountThanTheOneSeenIsRefused() {
        fixture.given(agreed(Instrument.TIROCINIO, 15_000, 15_000), counted(MAY, 20, 1, 3), mayComputed())
                .andGiven(mayReduced(2_250))
                .when(new ApproveStipend("p1", MAY, 15_000L, DAY))
                .expectNoEvents()
                .expectException(refused("amount-has-changed", "R23"));
    }

    @Test
    void R23_nothingChangesAfterTheApproval() {
        for (StipendCommand late : new StipendCommand[] {reduce(1, ReductionReason.DELAYS), leaveWhole(), approve()}) {
            fixture();
            fixture.given(agreed(Instrument.TIROCINIO, 15_000, 15_000), counted(MAY, 20, 1, 3), mayComputed())
                    .andGiven(mayReduced(2_250), mayApproved(12_750))
                    .when(late)
                    .expectNoEvents()
                    .expectException(refused("stipend-already-approved", "R23"));
        }
    }

    @Test
    void nothingIsDecidedAboutAPlacementNobodyHasHeardOf() {
        fixture.givenNoPriorActivity().when(approve()).expectException(AggregateNotFoundException.class);
    }

    @Test
    void aNoteHasAtMost500Characters() {
        assertThatThrownBy(() -> new LeaveStipendWhole("p1", MAY, "x".repeat(501), "Anna Neri", DAY))
                .isInstanceOf(BadInput.class);
    }

    private static it.percorsi.events.stipend.StipendComputed wholeMay() {
        return StipendFacts.computed(
                counted(MAY, 20, 4, 0),
                agreed(Instrument.TIROCINIO, 15_000, 15_000),
                CARTA.capOf(Instrument.TIROCINIO));
    }
}
