package it.percorsi.placement;

import static it.percorsi.placement.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.codes.EndingParty;
import it.percorsi.events.placement.PlacementEndedEarly;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an earlier version of this service left in the store. */
class StoredHistoryTest extends ServiceScenario {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EventStore store;

    @Autowired
    private Cache aggregateCache;

    @SuppressWarnings("NullAway.Init") // injected by Spring
    StoredHistoryTest() {}

    @Test
    void aPlacementThatEndedUnderTheFirstRevisionTakesNewCommands() throws IOException {
        String placement = started("case-old-revision");
        String id = idIn(placement);
        accepted(browser.post(
                placement + "/early-end",
                "{\"endedOn\": \"2026-05-04\", \"reason\": \"health\", \"endedBy\": \"service\"}"));
        assertThat(json(browser.get(placement)).get("endedBy").asString()).isEqualTo("service");

        storedUnderTheFirstRevision(id);

        PlacementEndedEarly read = (PlacementEndedEarly) store.readEvents(id)
                .filter(event -> event.getPayload() instanceof PlacementEndedEarly)
                .next()
                .getPayload();
        assertThat(read.endedBy()).isEqualTo(EndingParty.PERSON);
        refused(browser.post(placement + "/completion", """
                {"completedOn": "2026-09-01", "evaluation": "objectives-met"}"""), 409, "placement-ended", "");
        accepted(browser.post(placement + "/hiring", "{\"hiredOn\": \"2026-05-11\", \"contract\": \"permanent\"}"));
        assertThat(json(browser.get(placement)).get("state").asString()).isEqualTo("hired");
    }

    /** The approved sample, word for word, in the place of what was stored; only what it is about is this placement's. */
    private void storedUnderTheFirstRevision(String id) throws IOException {
        byte[] sample;
        try (InputStream file = DomainEvent.class.getResourceAsStream("/samples/PlacementEndedEarly.v1.json")) {
            sample = Objects.requireNonNull(file).readAllBytes();
        }
        String old = new String(sample, StandardCharsets.UTF_8)
                .replace("5f3e2b9c-7f0a-3a51-9a8e-8f2a6b1c0003", id)
                .replace("0b6c1a52-58a3-3c38-9d0e-0d8f5ac5f001", "case-old-revision")
                .replace("2026-03-02", "2026-05-04");
        assertThat(jdbc.sql("UPDATE event SET payload = ?, payload_revision = '1' "
                                + "WHERE aggregate_id = ? AND payload_type = ?")
                        .params(old.getBytes(StandardCharsets.UTF_8), id, PlacementEndedEarly.class.getName())
                        .update())
                .isOne();
        aggregateCache.removeAll();
    }

    private static String idIn(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
