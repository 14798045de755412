package it.percorsi.events;

import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.company.CompanyEvent;
import it.percorsi.events.network.NetworkEvent;
import it.percorsi.events.operations.OperationsEvent;
import it.percorsi.events.person.PersonEvent;
import it.percorsi.events.placement.PlacementEvent;
import it.percorsi.events.programme.ProgrammeEvent;
import it.percorsi.events.rulebook.RuleBookEvent;
import it.percorsi.events.stipend.StipendEvent;
import it.percorsi.events.team.TeamEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every event of the platform by its published name, which is its class's simple name. */
public final class EventCatalog {

    private static final List<Class<? extends DomainEvent>> AGGREGATES = List.of(
            PersonEvent.class,
            CaseFileEvent.class,
            CompanyEvent.class,
            PlacementEvent.class,
            StipendEvent.class,
            NetworkEvent.class,
            RuleBookEvent.class,
            ProgrammeEvent.class,
            TeamEvent.class,
            OperationsEvent.class);

    private static final Map<String, Class<? extends DomainEvent>> BY_NAME =
            all().collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private EventCatalog() {}

    /** The class of a published name; empty when a later version wrote it. */
    public static Optional<Class<? extends DomainEvent>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Every event, aggregate by aggregate, in the order of its sealed interface. */
    public static Stream<Class<? extends DomainEvent>> all() {
        return AGGREGATES.stream().flatMap(EventCatalog::eventsOf);
    }

    /** The sealed interfaces, one an aggregate. */
    public static List<Class<? extends DomainEvent>> aggregates() {
        return AGGREGATES;
    }

    /** The topics that carry them. */
    public static List<String> topics() {
        return List.of(
                CaseEvent.TOPIC,
                CompanyEvent.TOPIC,
                PersonEvent.TOPIC,
                NetworkEvent.TOPIC,
                RuleBookEvent.TOPIC,
                ProgrammeEvent.TOPIC,
                TeamEvent.TOPIC);
    }

    private static Stream<Class<? extends DomainEvent>> eventsOf(Class<? extends DomainEvent> aggregate) {
        return Arrays.stream(aggregate.getPermittedSubclasses())
                .map(event -> event.asSubclass(DomainEvent.class))
                .flatMap(event -> event.isSealed() ? eventsOf(event) : Stream.of(event));
    }
}
