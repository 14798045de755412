package it.percorsi.referral.person;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.person.PersonErased;
import it.percorsi.events.person.PersonRegistered;
import it.percorsi.events.person.PersonReinstated;
import it.percorsi.events.person.PersonReplaced;
import it.percorsi.events.person.PersonsFoundDifferent;
import it.percorsi.platform.messaging.OwnEvents;
import it.percorsi.platform.messaging.OwnReader;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.context.SmartLifecycle;

/**
 * Finds persons although everything that identifies them is encrypted: by tax code, by date of birth, by the beginning
 * of a name. It follows the service's own events, a moment behind them, and forgets who is erased.
 */
public final class PersonIndex implements SmartLifecycle {

    /** To be raised when tokens are made differently; the table is then to be emptied by a migration. */
    private static final String READER = "person-index-2";

    private final PersonTokens tokens;
    private final PersonTokenTable table;
    private final PersonPairs pairs;
    private final LikelyPairs likely;
    private final OwnReader reader;

    PersonIndex(PersonTokens tokens, PersonTokenTable table, PersonPairs pairs, LikelyPairs likely, OwnEvents events) {
        this.tokens = tokens;
        this.table = table;
        this.pairs = pairs;
        this.likely = likely;
        this.reader = events.reader(READER, recorded -> concerns(recorded.event()), this::take);
    }

    /** Those who may be one, and those who are. */
    PersonPairs pairs() {
        return pairs;
    }

    /** Persons with this tax code. */
    public List<String> withCode(String ambito, CodiceFiscale code, int limit) {
        return table.find(ambito, tokens.ofCode(ambito, code), false, limit);
    }

    /** Persons born on this day, or on one that a slip of the pen turns into it. */
    public List<String> bornNear(String ambito, LocalDate bornOn, int limit) {
        return table.find(ambito, tokens.ofDatesNear(ambito, bornOn), false, limit);
    }

    /**
     * Persons whose names have, for each word that was typed, a word that begins so (a word of two letters is whole); or
     * whose tax code it is.
     */
    public List<String> matching(String ambito, String typed, int limit) {
        List<byte[]> wanted;
        try {
            wanted = tokens.ofCode(ambito, new CodiceFiscale(typed));
        } catch (IllegalArgumentException noCode) {
            wanted = tokens.ofTyped(ambito, typed);
        }
        return table.find(ambito, wanted, true, limit);
    }

    private static boolean concerns(DomainEvent event) {
        return event instanceof PersonRegistered
                || event instanceof PersonErased
                || event instanceof PersonReplaced
                || event instanceof PersonReinstated
                || event instanceof PersonsFoundDifferent;
    }

    private void take(List<DomainEventMessage<?>> batch) {
        pairs.oneAfterTheOther();
        List<PersonRegistered> registered =
                payloads(batch, PersonRegistered.class).toList();
        table.add(registered.stream().flatMap(this::rows).toList());
        likely.look(registered);
        for (DomainEventMessage<?> message : batch) {
            switch (message.getPayload()) {
                case PersonReplaced e -> pairs.replace(e.personId(), e.survivorId());
                case PersonReinstated e -> pairs.reinstate(List.of(e.personId()));
                case PersonsFoundDifferent e -> pairs.tellApart(e.ambito(), e.personId(), e.otherId());
                default -> {}
            }
        }
        // A person is registered once, and before being erased.
        List<String> erased =
                payloads(batch, PersonErased.class).map(PersonErased::personId).toList();
        table.remove(erased);
        pairs.remove(erased);
    }

    private static <E> Stream<E> payloads(List<DomainEventMessage<?>> batch, Class<E> type) {
        return batch.stream()
                .map(DomainEventMessage::getPayload)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private Stream<Object[]> rows(PersonRegistered person) {
        LocalDate bornOn = person.bornOn();
        if (bornOn == null) {
            // Erased meanwhile: the parts cannot be opened any more.
            return Stream.empty();
        }
        return tokens
                .of(
                        person.ambito(),
                        person.familyName(),
                        person.givenName(),
                        new CodiceFiscale(person.codiceFiscale()),
                        bornOn)
                .stream()
                .map(token -> PersonTokenTable.row(person.ambito(), token, person.personId()));
    }

    @Override
    public void start() {
        reader.start();
    }

    @Override
    public void stop() {
        reader.stop();
    }

    @Override
    public boolean isRunning() {
        return reader.isRunning();
    }
}
