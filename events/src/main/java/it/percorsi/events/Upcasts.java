package it.percorsi.events;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import it.percorsi.events.casefile.AgreementNamesNoScan;
import it.percorsi.events.casefile.ProjectSaysMore;
import it.percorsi.events.placement.EndedByFromReason;
import it.percorsi.events.rulebook.RuleBookSaysMore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every {@link Upcast} of the platform, and the way from any revision to the one that this version knows. */
public final class Upcasts {

    private static final Map<Class<? extends DomainEvent>, List<Upcast>> BY_EVENT = Stream.of(
                    new EndedByFromReason(), new ProjectSaysMore(), new AgreementNamesNoScan(), new RuleBookSaysMore())
            .sorted(Comparator.comparingInt(Upcast::from))
            .collect(groupingBy(Upcast::event, toUnmodifiableList()));

    private Upcasts() {}

    /** Every upcast, those of one event in the order of their revisions. */
    public static Stream<Upcast> all() {
        return BY_EVENT.values().stream().flatMap(List::stream);
    }

    /** Whether an event of that revision must be changed before it is read; never so for a revision of the future. */
    public static boolean needed(Class<? extends DomainEvent> event, int revision) {
        return from(event, revision).findAny().isPresent();
    }

    /** Changes the fields of an event of that revision, step by step, into those of the latest. */
    public static void apply(Class<? extends DomainEvent> event, int revision, Map<String, @Nullable Object> fields) {
        from(event, revision).forEach(upcast -> upcast.change(fields));
    }

    private static Stream<Upcast> from(Class<? extends DomainEvent> event, int revision) {
        return BY_EVENT.getOrDefault(event, List.of()).stream().filter(upcast -> upcast.from() >= revision);
    }
}
