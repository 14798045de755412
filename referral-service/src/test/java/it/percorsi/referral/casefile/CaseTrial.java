package it.percorsi.referral.casefile;

import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.platform.commands.Refused;
import it.percorsi.referral.person.CasesOfPerson;
import it.percorsi.referral.person.ErasedPersons;
import it.percorsi.referral.rulebook.Books;
import it.percorsi.referral.rulebook.CapacityScales;
import it.percorsi.referral.rulebook.ReferralRuleBook;
import it.percorsi.referral.rulebook.RuleBooks;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** Cases that are taken on command by command, with their events in memory. */
final class CaseTrial implements AutoCloseable {

    /** Another municipality of the ambito. */
    static final String ELSEWHERE = "015168";

    static final ReferralRuleBook RULES = Books.carta();

    static final CapacityScales SCALES = new CapacityScales(List.of(
            new CapacityScales.Version("scale-1", List.of(area("autonomy"))),
            new CapacityScales.Version("scale-2", List.of(area("autonomy"), area("relations"), area("stamina")))));

    private final Configuration axon;
    private final PaperDiary diary = new PaperDiary();
    private final PaperPlaces places = new PaperPlaces(LocalDate.MAX, Integer.MAX_VALUE);
    private EventStorageEngine memory = new InMemoryEventStorageEngine();

    CaseTrial() {
        this(RULES);
    }

    CaseTrial(RuleBooks books) {
        axon = DefaultConfigurer.defaultConfiguration()
                .configureEmbeddedEventStore(configuration -> memory())
                .registerComponent(RuleBooks.class, configuration -> books)
                .registerComponent(CapacityScales.class, configuration -> SCALES)
                .registerComponent(CasesOfPerson.class, configuration -> person -> List.of())
                .registerComponent(ErasedPersons.class, configuration -> person -> false)
                .registerComponent(Bookings.class, configuration -> diary)
                .registerComponent(FundedPlaces.class, configuration -> places)
                .configureAggregate(CaseFile.class)
                .start();
    }

    /** Whatever is the memory when it is asked. */
    private EventStorageEngine memory() {
        return (EventStorageEngine) Proxy.newProxyInstance(
                CaseTrial.class.getClassLoader(),
                new Class<?>[] {EventStorageEngine.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(memory, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    /** Forgets everything; takes a hundredth of the time that another trial would. */
    void beginAnew() {
        memory = new InMemoryEventStorageEngine();
        diary.clear();
        places.clear();
    }

    private static CapacityScales.Area area(String code) {
        return new CapacityScales.Area(code, code, List.of("zero", "uno", "due", "tre", "quattro"));
    }

    /** What has happened to a case before anything is asked of it. */
    void happened(String caseId, List<CaseFileEvent> events) {
        long sequence = 0;
        for (CaseFileEvent event : events) {
            axon.eventStore().publish(new GenericDomainEventMessage<>("CaseFile", caseId, sequence++, event));
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

    List<CaseFileEvent> events(String caseId) {
        return axon.eventStore()
                .readEvents(caseId)
                .asStream()
                .map(message -> (CaseFileEvent) message.getPayload())
                .toList();
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
