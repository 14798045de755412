package it.percorsi.platform.messaging;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

class IdleCommitsTest {

    private static final TopicPartition PARTITION = new TopicPartition("percorsi.case-events", 4);

    private boolean brokerIsAway;
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest") {
        @Override
        public synchronized Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> partitions) {
            if (brokerIsAway) {
                throw new KafkaException("away");
            }
            return super.committed(partitions);
        }
    };

    IdleCommitsTest() {
        consumer.assign(Set.of(PARTITION));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    }

    private long committed() {
        return requireNonNull(consumer.committed(Set.of(PARTITION)).get(PARTITION))
                .offset();
    }

    private void silence(boolean paused) {
        new IdleCommits()
                .publishEvent(new ListenerContainerIdleEvent(
                        this, this, 1_000, "reader", Set.of(PARTITION), consumer, paused));
    }

    private void standsAt(long position, long committed) {
        consumer.seek(PARTITION, position);
        consumer.commitSync(Map.of(PARTITION, new OffsetAndMetadata(committed)));
    }

    @Test
    void whatAnotherInstanceTookBackIsCommittedAgain() {
        standsAt(3, 1);
        silence(false);
        assertThat(committed()).isEqualTo(3);
    }

    @Test
    void whatIsCommittedFurtherThanItWasReadHereStands() {
        standsAt(3, 5);
        silence(false);
        assertThat(committed()).isEqualTo(5);
    }

    @Test
    void aReaderThatIsHeldBackCommitsNothing() {
        standsAt(3, 1);
        silence(true);
        assertThat(committed()).isEqualTo(1);
    }

    @Test
    void aBrokerThatDoesNotAnswerIsAskedAgainAtTheNextSilence() {
        standsAt(3, 1);
        brokerIsAway = true;
        silence(false);
        brokerIsAway = false;
        assertThat(committed()).isEqualTo(1);
        silence(false);
        assertThat(committed()).isEqualTo(3);
    }
}
