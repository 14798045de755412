package it.percorsi.platform.operations;

import it.percorsi.events.EventCatalog;
import it.percorsi.platform.eventstore.Instances;
import it.percorsi.platform.messaging.PublicationState;
import it.percorsi.platform.messaging.TopicEnds;
import it.percorsi.platform.observability.Parts;
import it.percorsi.platform.operations.ServiceState.Backlog;
import it.percorsi.platform.operations.ServiceState.Running;
import it.percorsi.platform.parked.ParkedMessages;
import it.percorsi.platform.reactions.Reactions;
import java.time.Clock;
import java.util.List;
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
    private final Instances instances;
    private final PublicationState publication;
    private final Reactions reactions;
    private final TopicEnds topicEnds;
    private final ViewDesk views;
    private final List<Figures> figures;

    ServiceStates(
            String service,
            Clock clock,
            Parts parts,
            ParkedMessages parked,
            Instances instances,
            PublicationState publication,
            Reactions reactions,
            TopicEnds topicEnds,
            ViewDesk views,
            List<Figures> figures) {
        this.service = service;
        this.clock = clock;
        this.parts = parts;
        this.parked = parked;
        this.instances = instances;
        this.publication = publication;
        this.reactions = reactions;
        this.topicEnds = topicEnds;
        this.views = views;
        this.figures = List.copyOf(figures);
    }

    ServiceState now() {
        boolean database = parts.isUp("postgres");
        return new ServiceState(
                service,
                clock.instant(),
                parts.all(),
                database ? known(this::running) : null,
                database ? known(this::unpublished) : null,
                parts.isUp("kafka") ? known(this::beforeReactions) : null,
                views.all(),
                database ? known(parked::streams) : null,
                database ? known(this::counted) : null);
    }

    private List<Running> running() {
        return instances.alive().stream()
                .map(one -> new Running(one.id(), one.startedAt()))
                .toList();
    }

    private List<Figures.Figure> counted() {
        return figures.stream().flatMap(each -> each.now().stream()).toList();
    }

    private Backlog unpublished() {
        PublicationState.Waiting waiting = publication.waiting();
        return new Backlog(waiting.events(), waiting.oldest());
    }

    private @Nullable Backlog beforeReactions() {
        String group = reactions.group().orElse(null);
        if (group == null) {
            return null;
        }
        TopicEnds.Standing standing = topicEnds.of(group, EventCatalog.topics());
        return new Backlog(standing.total() - standing.done(), null);
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
