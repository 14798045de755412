package it.percorsi.reporting.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.percorsi.reporting.history.HistoryVerification.Break;
import it.percorsi.reporting.history.HistoryVerification.Reason;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** What is changed shows, on a real PostgreSQL. */
class HistoryVerifierTest {

    private final Store store = new Store();
    private final Topic topic = new Topic();

    @BeforeEach
    void fill() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            for (String key : List.of("c1", "c2", "c3")) {
                records.add(topic.event(key, key, i));
            }
        }
        store.writer().take(records);
        assertThat(store.verified().intact()).isTrue();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE %s.entry SET event_id = 'x' WHERE event_id = 'c1-0'",
                "DELETE FROM %s.entry",
                "TRUNCATE %s.entry",
                "TRUNCATE %s.anomaly"
            })
    void theTablesRefuseToChangeOrRemove(String attempt) {
        assertThatThrownBy(() -> store.jdbc.execute(attempt.formatted(store.schema)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed or removed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "value = '{\"n\":9}'",
                "event_id = 'x'",
                "aggregate_id = 'x'",
                "sequence = 999",
                "type = 'x'",
                "revision = 2",
                "recorded_at = recorded_at + interval '1 microsecond'",
                "header_names[1] = 'x'",
                "header_values[2] = 'x'",
                "digest = repeat('0', 64)"
            })
    void whatTheOwnerOfTheDatabaseChangesShows(String change) {
        store.withoutTriggers(
                "UPDATE " + store.schema + ".entry SET " + change + " WHERE stream = 'c2' AND position = 200");

        HistoryVerification verification = store.verified();
        assertThat(verification.intact()).isFalse();
        assertThat(verification.firstBreak()).isNotNull().satisfies(found -> {
            assertThat(found.key()).isEqualTo("c2");
            assertThat(found.position()).isEqualTo(200);
            assertThat(found.reason()).isEqualTo(Reason.CHANGED);
        });
        assertThat(verification.entries()).isEqualTo(750);
    }

    @Test
    void whatIsMissingShows() {
        store.withoutTriggers(
                "DELETE FROM " + store.schema + ".entry WHERE stream = 'c2' AND position BETWEEN 7 AND 9");

        assertThat(store.verified().firstBreak())
                .isEqualTo(new Break(Topic.NAME, "c2", 10, "c2-9", Reason.MISSING_BEFORE));
    }

    @Test
    void aSwapOfTwoEntriesShows() {
        store.withoutTriggers(
                "UPDATE " + store.schema + ".entry SET position = -1 WHERE stream = 'c3' AND position = 3;"
                        + "UPDATE " + store.schema + ".entry SET position = 3 WHERE stream = 'c3' AND position = 2;"
                        + "UPDATE " + store.schema + ".entry SET position = 2 WHERE stream = 'c3' AND position = -1");

        assertThat(store.verified().firstBreak()).isEqualTo(new Break(Topic.NAME, "c3", 2, "c3-2", Reason.CHANGED));
    }

    @Test
    void anEndThatWasCutOffShowsToWhoKeptTheHeadAndWhenTheStreamGoesOn() {
        String head = store.verified().head();
        assertThat(store.verified().head()).isEqualTo(head);
        store.withoutTriggers("DELETE FROM " + store.schema + ".entry WHERE stream = 'c3' AND position > 240");

        assertThat(store.verified().head()).isNotEqualTo(head);
        store.took(topic.event("c3", "c3", 250));
        assertThat(store.verified().intact()).isFalse();
    }
}
