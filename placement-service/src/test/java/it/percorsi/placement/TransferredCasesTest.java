package it.percorsi.placement;

import static it.percorsi.placement.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.events.casefile.CaseResumed;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.placement.PlacementProposed;
import it.percorsi.placement.registers.CaseRegister;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.parked.ParkedMessages;
import it.percorsi.platform.parked.ParkedReason;
import it.percorsi.platform.reactions.Reactions;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R37: in whatever order this service hears of a transfer, of what was proposed, and its own register of both. */
class TransferredCasesTest extends ServiceScenario {

    private static final String LEGNANO = "015118";
    private static final String CANEGRATE = "015046";
    private static final LocalDate MOVED = LocalDate.of(2026, 2, 16);
    private static final String FOLLOW = "WhenCaseTransferredThenItsPlacementsFollow";
    private static final String FOLLOWS = "WhenPlacementProposedThenItFollowsItsCase";

    @Autowired
    private EventStore store;

    @Autowired
    private CaseRegister register;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ParkedMessages parked;

    @Autowired
    private Reactions reactions;

    @SuppressWarnings("NullAway.Init") // injected by Spring
    TransferredCasesTest() {}

    private String municipality(String placementId) {
        return json(browser.get(PLACEMENTS + "/" + placementId))
                .path("municipality")
                .asString("");
    }

    private void isIn(String municipality, String placementId) {
        await().untilAsserted(() -> assertThat(municipality(placementId)).isEqualTo(municipality));
    }

    @Test
    void R37_whatIsRecordedBeforeTheTransferIsKnownFollowsItToo() {
        String before = proposed("case-unheard");
        others.transfer("case-unheard", CANEGRATE, MOVED);
        isIn(CANEGRATE, before);
        String id = UUID.randomUUID().toString();
        store.publish(new GenericDomainEventMessage<>("Placement", id, 0, proposedByWhoHadNotHeard(id)));
        isIn(CANEGRATE, id);
    }

    private static PlacementProposed proposedByWhoHadNotHeard(String id) {
        return new PlacementProposed(
                id,
                "case-unheard",
                "person-of-case-unheard",
                "legnano",
                LEGNANO,
                Category.PSYCHIATRIC,
                "forno",
                "Forno Verdé",
                "forno-1",
                Instrument.TIROCINIO,
                "Anna Riva",
                "Luca Neri",
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 9, 1),
                20,
                List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY),
                LocalDate.of(2026, 2, 20));
    }

    @Test
    void R22_whatTheFormerMunicipalityAuthorisedIsNotAuthorisedByTheNewOne() {
        String placement = ready("case-authorised");
        assertThat(authorisation(placement)).isNotEmpty();
        others.transfer("case-authorised", CANEGRATE, MOVED);
        isIn(CANEGRATE, placement.substring(placement.lastIndexOf('/') + 1));
        assertThat(authorisation(placement)).isEmpty();
        refused(
                browser.post(placement + "/start", "{\"startedOn\": \"2026-03-02\"}"),
                409,
                "start-incomplete",
                "R20, R22");
    }

    private String authorisation(String placement) {
        return json(browser.get(placement))
                .at("/checklist/authorisation/fundingSource")
                .asString("");
    }

    /** Nobody waits for a case whose facts the register cannot take in. */
    @Test
    void whatTheRegisterHoldsBackIsParkedAndOtherCasesGoOn() {
        String held = proposed("case-held");
        String free = proposed("case-free");
        String view = ParkedMessages.view("cases-v" + register.version());
        parked.park(view, "case-held", spoilt("case-held"), ParkedReason.notFolded("planted"));
        try {
            others.transfer("case-held", CANEGRATE, MOVED);
            await().until(() -> isParked(FOLLOW, "case-held"));
            proposed("case-held");
            await().until(() -> isParked(FOLLOWS, "case-held"));
            others.transfer("case-free", CANEGRATE, MOVED);
            isIn(CANEGRATE, free);
            assertThat(municipality(held)).isEqualTo(LEGNANO);
            assertThat(isParked(FOLLOW, "case-free")).isFalse();
            assertThat(reactions.retry(FOLLOW, "case-held").stillWaits())
                    .as("as long as the register holds it back")
                    .isTrue();
        } finally {
            jdbc.sql("DELETE FROM parked_message WHERE stream_key = 'case-held'")
                    .update();
        }
    }

    private boolean isParked(String reaction, String caseId) {
        return parked.first(ParkedMessages.reaction(reaction), caseId).isPresent();
    }

    private static RecordedEvent spoilt(String caseId) {
        return new RecordedEvent(
                UUID.randomUUID().toString(),
                new CaseResumed(caseId, "legnano", LEGNANO, LocalDate.of(2026, 2, 10)),
                caseId,
                0,
                Instant.EPOCH,
                Provenance.of(Map.of()),
                0);
    }
}
