package it.percorsi.platform.operations;

import it.percorsi.platform.observability.Part;
import it.percorsi.platform.parked.ParkedStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a service stands, as far as the instance that answers can tell. What could not be found out is null.
 *
 * @param service its name
 * @param at now
 * @param parts what it needs
 * @param instances its running instances
 * @param publication what is not on Kafka yet; null when unknown or when it publishes nothing
 * @param reactions what its reactions have before them; null when unknown or when it has none
 * @param views its views
 * @param parked what is parked, by consumer and key
 * @param figures what this service counts beside; null when unknown
 */
public record ServiceState(
        String service,
        Instant at,
        List<Part> parts,
        @Nullable List<Running> instances,
        @Nullable Backlog publication,
        @Nullable Backlog reactions,
        List<ViewLine> views,
        @Nullable List<ParkedStream> parked,
        @Nullable List<Figures.Figure> figures) {

    /** A running instance and since when. */
    public record Running(String id, Instant since) {}

    /**
     * What waits.
     *
     * @param events how many
     * @param oldest when the oldest was recorded; null when none waits or when it is not known
     */
    public record Backlog(long events, @Nullable Instant oldest) {}

    /**
     * A view.
     *
     * @param view its name
     * @param version its version
     * @param durable whether it is a register
     * @param building whether it is being built beside the one that people read
     * @param done events folded
     * @param total events that there are
     * @param percent how much of it is folded
     * @param eventsPerSecond speed of late
     * @param left time until it has folded all; null when it has or when there is no speed
     * @param behindSince until when it shows everything; null when it is up to date
     */
    public record ViewLine(
            String view,
            int version,
            boolean durable,
            boolean building,
            long done,
            long total,
            int percent,
            double eventsPerSecond,
            @Nullable Duration left,
            @Nullable Instant behindSince) {}
}
