package it.percorsi.placement.placement;

import static it.percorsi.events.codes.Instrument.TIROCINIO;
import static it.percorsi.placement.placement.Story.BEFORE;
import static it.percorsi.placement.placement.Story.ID;
import static it.percorsi.placement.placement.Story.marchRecorded;
import static it.percorsi.placement.placement.Story.proposed;
import static it.percorsi.placement.placement.Story.ready;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.placement.AttendanceMonthConfirmed;
import it.percorsi.events.placement.PlacementAuthorised;
import it.percorsi.events.placement.PlacementTransferred;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.messaging.Message;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.Test;

/** R37: the money of one municipality never pays for another's resident. */
class TransferTest {

    private static final String LEGNANO = "015118";
    private static final String PARABIAGO = "015168";
    private static final LocalDate END_OF_MARCH = LocalDate.of(2026, 3, 31);

    private static TestExecutor<Placement> given(List<Object> events) {
        AggregateTestFixture<Placement> fixture = Story.fixture(TIROCINIO);
        fixture.registerAnnotatedCommandHandler(new PlacementsTogether(fixture.getRepository()));
        return fixture.given(events);
    }

    private static PlacementTransferred transferred(LocalDate movedOn) {
        return new PlacementTransferred(ID, "case-1", "legnano", PARABIAGO, LEGNANO, movedOn);
    }

    private static TransferPlacements transfer(LocalDate movedOn) {
        return new TransferPlacements("case-1", List.of(ID), PARABIAGO, movedOn);
    }

    private static void marchIsPaidBy(String payer, LocalDate movedOn) {
        List<Object> events = marchRecorded(TIROCINIO);
        events.add(transferred(movedOn));
        given(events)
                .when(new ConfirmAttendanceMonth(ID, YearMonth.of(2026, 3), END_OF_MARCH))
                .expectEventsMatching(Matchers.exactSequenceOf(new CustomTypeSafeMatcher<Message<?>>(payer) {
                    @Override
                    protected boolean matchesSafely(Message<?> message) {
                        return message.getPayload() instanceof AttendanceMonthConfirmed confirmed
                                && confirmed.municipality().equals(payer);
                    }
                }));
    }

    @Test
    void R37_theMonthBelongsToTheMunicipalityOfItsFirstDay() {
        marchIsPaidBy(LEGNANO, LocalDate.of(2026, 3, 2));
        marchIsPaidBy(PARABIAGO, LocalDate.of(2026, 3, 1));
        marchIsPaidBy(PARABIAGO, LocalDate.of(2026, 2, 10));
    }

    @Test
    void R37_aPlacementFollowsItsCaseOnce() {
        LocalDate movedOn = LocalDate.of(2026, 3, 20);
        given(List.of(proposed(TIROCINIO))).when(transfer(movedOn)).expectEvents(transferred(movedOn));
        given(List.of(proposed(TIROCINIO), transferred(movedOn)))
                .when(transfer(movedOn))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void R22_theNewMunicipalityAuthorisesFromThenOn() {
        given(List.of(proposed(TIROCINIO), transferred(BEFORE)))
                .when(new AuthorisePlacement(ID, "Fondo comunale 2026", BEFORE))
                .expectEvents(
                        new PlacementAuthorised(ID, "case-1", "legnano", PARABIAGO, "Fondo comunale 2026", BEFORE));
    }

    @Test
    void R22_whatTheFormerMunicipalityAuthorisedDoesNotStartInTheNameOfTheNewOne() {
        List<Object> events = ready(TIROCINIO);
        events.add(transferred(BEFORE));
        Refusals.expect(
                given(events).when(new StartPlacement(ID, Story.FIRST)),
                409,
                "start-incomplete",
                "R20, R22",
                "authorisation");
        given(events)
                .when(new AuthorisePlacement(ID, "Fondo comunale 2026", BEFORE.plusDays(3)))
                .expectEvents(new PlacementAuthorised(
                        ID, "case-1", "legnano", PARABIAGO, "Fondo comunale 2026", BEFORE.plusDays(3)));
    }

    @Test
    void R37_whoMovesOnEarlierThanWasThoughtWasNeverThereBefore() {
        Residence residence = new Residence(LEGNANO);
        residence.movedTo(PARABIAGO, LocalDate.of(2026, 6, 1));
        residence.movedTo("015046", LocalDate.of(2026, 5, 1));
        assertThat(residence.on(LocalDate.of(2026, 4, 30))).isEqualTo(LEGNANO);
        assertThat(residence.on(LocalDate.of(2026, 6, 1))).isEqualTo("015046");
    }
}
