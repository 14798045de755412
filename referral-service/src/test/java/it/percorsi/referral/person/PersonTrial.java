package it.percorsi.referral.person;

import it.percorsi.events.person.PersonEvent;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** Several persons with their events in memory, about whom something is decided together. */
final class PersonTrial implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Map<String, List<CaseFacts>> cases;
    private final Configuration axon;

    PersonTrial(Map<String, List<CaseFacts>> cases) {
        this.cases = cases;
        ErasureConditions conditions = new ErasureConditions(new RetentionRules(120, Map.of(), 120, 12));
        this.axon = DefaultConfigurer.defaultConfiguration()
                .configureEmbeddedEventStore(configuration -> new InMemoryEventStorageEngine())
                .registerComponent(ErasureConditions.class, configuration -> conditions)
                .registerComponent(CasesOfPerson.class, configuration -> this::casesOf)
                .configureAggregate(Person.class)
                .registerCommandHandler(configuration ->
                        new PersonsTogether(configuration.repository(Person.class), conditions, this::casesOf))
                .start();
    }

    private List<CaseFacts> casesOf(String personId) {
        return cases.getOrDefault(personId, List.of());
    }

    /** What has happened to a person before anything is decided. */
    void happened(PersonEvent... events) {
        for (PersonEvent event : events) {
            long next =
                    axon.eventStore().lastSequenceNumberFor(event.personId()).orElse(-1L) + 1;
            axon.eventStore().publish(new GenericDomainEventMessage<>("Person", event.personId(), next, event));
        }
    }

    /** The refusal; empty when the command was accepted. */
    Optional<Refused> send(Object command) {
        try {
            axon.commandGateway().sendAndWait(command);
            return Optional.empty();
        } catch (Refused refusal) {
            return Optional.of(refusal);
        }
    }

    /** What happened to a person after the first so many events. */
    List<PersonEvent> events(String personId, int known) {
        Stream<PersonEvent> all =
                axon.eventStore().readEvents(personId).asStream().map(message -> (PersonEvent) message.getPayload());
        return all.skip(known).toList();
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
