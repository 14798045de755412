package it.percorsi.platform.operations;

import it.percorsi.events.EventCatalog;
import it.percorsi.platform.messaging.TopicEnds;
import it.percorsi.platform.operations.ServiceState.Backlog;
import it.percorsi.platform.parked.ParkedMessages;
import it.percorsi.platform.reactions.Reactions;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts together how the service stands; what is away leaves a gap and never an error. */
final class ServiceStates {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceStates.class);

    private final String service;
    private final Clock clock;
    private final Parts parts;
    private final ParkedMessages parked;
    private final Reactions reactions;
    private final TopicEnds topicEnds;
    private final ViewDesk views;

    ServiceStates(
            String service,
            Clock clock,
            Parts parts,
            ParkedMessages parked,
            Reactions reactions,
            TopicEnds topicEnds,
            ViewDesk views) {
        this.service = service;
        this.clock = clock;
        this.parts = parts;
        this.parked = parked;
        this.reactions = reactions;
        this.topicEnds = topicEnds;
        this.views = views;
    }

    ServiceState now() {
        boolean database = parts.isUp("database");
        return new ServiceState(
                service,
                clock.instant(),
                parts.all(),
                null,
                null,
                parts.isUp("kafka") ? known(this::beforeReactions) : null,
                views.all(),
                database ? known(parked::streams) : null);
    }

    private @Nullable Backlog beforeReactions() {
        String group = reactions.group().orElse(null);
        if (group == null) {
            return null;
        }
        TopicEnds.Standing standing = topicEnds.of(group, EventCatalog.topics());
        long before = standing.ends().entrySet().stream()
                .mapToLong(end -> end.getValue() - standing.committed().getOrDefault(end.getKey(), 0L))
                .sum();
        return new Backlog(before, null);
    }

    private static <T> @Nullable T known(Supplier<? extends @Nullable T> asked) {
        try {
            return asked.get();
        } catch (RuntimeException away) {
            LOG.debug("Not known just now", away);
            return null;
        }
    }
}
