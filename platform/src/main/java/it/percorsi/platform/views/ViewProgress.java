package it.percorsi.platform.views;

import it.percorsi.platform.messaging.OwnEvents;
import it.percorsi.platform.messaging.TopicEnds;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far the views are behind what had happened when they were started; tells of it while it takes long. */
public final class ViewProgress {

    private static final Logger LOG = LoggerFactory.getLogger(ViewProgress.class);
    private static final long LOOK_EVERY_MILLISECONDS = 50;
    private static final long TELL_EVERY_NANOSECONDS = TimeUnit.SECONDS.toNanos(1);

    /**
     * How far one view is.
     *
     * @param view its name
     * @param done events folded, of those counted
     * @param total events that there were at the start
     */
    public record Progress(String view, long done, long total) {

        /** Whether everything that there was at the start has been folded. */
        public boolean caughtUp() {
            return done >= total;
        }
    }

    private interface Follower {
        Progress look();
    }

    private final OwnEvents ownEvents;
    private final TopicEnds topicEnds;
    private final Map<String, Follower> followers = new ConcurrentHashMap<>();
    private final Map<String, Map<TopicPartition, Long>> passed = new ConcurrentHashMap<>();
    private volatile boolean caughtUp;
    private volatile @Nullable Thread watcher;

    ViewProgress(OwnEvents ownEvents, TopicEnds topicEnds) {
        this.ownEvents = ownEvents;
        this.topicEnds = topicEnds;
    }

    /** Whether every view shows at least what had happened when the service was started. */
    public boolean allCaughtUp() {
        return caughtUp;
    }

    /** View by view. */
    public List<Progress> all() {
        return followers.values().stream().map(Follower::look).toList();
    }

    void followOwn(String view, PooledStreamingEventProcessor reader) {
        long total = ownEvents.latest();
        followers.put(view, () -> new Progress(view, Math.min(total, OwnEvents.position(reader)), total));
    }

    void followTopics(String view, String group, Collection<String> topics) {
        passed.put(view, new ConcurrentHashMap<>());
        followers.put(view, new TopicFollower(view, group, topics));
    }

    void passed(String view, List<ConsumerRecord<String, byte[]>> batch) {
        Map<TopicPartition, Long> ofView = passed.getOrDefault(view, Map.of());
        batch.forEach(record ->
                ofView.merge(new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Long::max));
    }

    void start() {
        watcher = Thread.ofVirtual().name("view-progress").start(this::watch);
    }

    void stop() {
        Thread running = watcher;
        watcher = null;
        if (running != null) {
            running.interrupt();
        }
    }

    private void watch() {
        long tellAt = System.nanoTime() + TELL_EVERY_NANOSECONDS;
        try {
            while (!Thread.currentThread().isInterrupted() && !caughtUp) {
                List<Progress> behind = behind();
                if (behind.isEmpty()) {
                    caughtUp = true;
                } else if (System.nanoTime() > tellAt) {
                    behind.forEach(view -> LOG.info(
                            "Building view {}: {} of {} events ({} %)",
                            view.view(), view.done(), view.total(), 100 * view.done() / Math.max(1, view.total())));
                    tellAt = System.nanoTime() + TELL_EVERY_NANOSECONDS;
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Progress> behind() {
        return all().stream().filter(view -> !view.caughtUp()).toList();
    }

    /** Asks the broker once where the topics ended; until it answers, the view counts as behind. */
    private final class TopicFollower implements Follower {
        private final String view;
        private final String group;
        private final Collection<String> topics;
        private TopicEnds.@Nullable Standing standing;

        TopicFollower(String view, String group, Collection<String> topics) {
            this.view = view;
            this.group = group;
            this.topics = topics;
        }

        @Override
        public synchronized Progress look() {
            try {
                TopicEnds.Standing known = standing == null ? topicEnds.of(group, topics) : standing;
                standing = known;
                Map<TopicPartition, Long> now = passed.getOrDefault(view, Map.of());
                long done = 0;
                long total = 0;
                for (Map.Entry<TopicPartition, Long> end : known.ends().entrySet()) {
                    long reached = Math.max(
                            known.committed().getOrDefault(end.getKey(), 0L), now.getOrDefault(end.getKey(), 0L));
                    total += end.getValue();
                    done += Math.min(reached, end.getValue());
                }
                return new Progress(view, done, total);
            } catch (RuntimeException outage) {
                return new Progress(view, 0, 1);
            }
        }
    }
}
