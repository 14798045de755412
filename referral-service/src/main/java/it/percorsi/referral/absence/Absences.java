package it.percorsi.referral.absence;

import it.percorsi.events.team.TeamEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The absences of the ambito's operators, and so who stands in for whom (R32). Rights follow from them, so they are read
 * from their own events: what another instance decided is known here a second later. While the store is away what was
 * known before holds on.
 */
@Component
public class Absences {

    private static final Logger LOG = LoggerFactory.getLogger(Absences.class);
    private static final long FRESH_NANOSECONDS = TimeUnit.SECONDS.toNanos(1);
    /** How long nobody asks again a store that did not answer. */
    private static final long AWAY_NANOSECONDS = TimeUnit.SECONDS.toNanos(5);

    /** Nothing was read yet; then a question waits a moment for the answer. */
    private static final long NEVER = -1;

    private static final long FIRST_SECONDS = 2;

    private final ReentrantLock reading = new ReentrantLock();
    private final EventStore events;
    private final Clock clock;
    private final String absencesId;
    private volatile Known known;

    Absences(EventStore events, Clock clock, @Value("${percorsi.ambito}") String ambito) {
        this.events = events;
        this.clock = clock;
        this.absencesId = AbsencesOfAmbito.idOf(ambito);
        this.known = new Known(Map.of(), NEVER, System.nanoTime() - FRESH_NANOSECONDS);
    }

    /** {@code next} is the number of the first event that was not read, or {@link #NEVER}. */
    private record Known(Map<String, Versioned> absences, long next, long readAt) {}

    /**
     * An absence with its version.
     *
     * @param absence the absence
     * @param version number of the last event about it
     */
    record Versioned(Absence absence, long version) {}

    /**
     * One with its version, as the store has it: what another instance decided a moment ago is there, and who decided it
     * is shown it. Only the store can say that there is none.
     */
    Optional<Versioned> find(String absenceId) {
        Known before = known;
        try {
            return Optional.ofNullable(after(before).absences().get(absenceId));
        } catch (EventStoreException | DataAccessException | TransactionException away) {
            Versioned known = before.absences().get(absenceId);
            if (known == null) {
                throw away;
            }
            return Optional.of(known);
        }
    }

    /** All that there ever were. */
    List<Absence> all() {
        return read().values().stream().map(Versioned::absence).toList();
    }

    /** Those of an operator that hold on some of these days. */
    public List<Absence> of(String operator, LocalDate from, LocalDate to) {
        return all().stream()
                .filter(absence -> absence.operator().equals(operator) && absence.overlaps(from, to))
                .toList();
    }

    /** Who is absent today, and who stands in: by user name of who is absent. */
    public Map<String, Absence> today() {
        LocalDate today = LocalDate.now(clock);
        return all().stream()
                .filter(absence -> absence.holdsOn(today))
                .collect(Collectors.toMap(Absence::operator, absence -> absence));
    }

    /** For whom somebody stands in today. */
    public List<Absence> coveredBy(String substitute) {
        return today().values().stream()
                .filter(absence -> absence.substitute().equals(substitute))
                .toList();
    }

    /** Whose cases and time are somebody's today: their own, and those of whom they stand in for. */
    public Set<String> actingFor(String user) {
        Set<String> all = new HashSet<>(Set.of(user));
        coveredBy(user).forEach(absence -> all.add(absence.operator()));
        return all;
    }

    /** Reads what was just decided; questions that are being answered meanwhile cannot bring back what was before. */
    void refresh() {
        reading.lock();
        try {
            read(known);
        } finally {
            reading.unlock();
        }
    }

    /** One reads at a time, and nobody waits for it: while the store is away requests have other things to wait for. */
    private Map<String, Versioned> read() {
        Known now = known;
        if (System.nanoTime() - now.readAt() >= FRESH_NANOSECONDS && mayRead(now)) {
            try {
                read(known);
            } finally {
                reading.unlock();
            }
        }
        return known.absences();
    }

    private boolean mayRead(Known now) {
        try {
            return reading.tryLock(now.next() == NEVER ? FIRST_SECONDS : 0, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void read(Known before) {
        try {
            known = after(before);
        } catch (EventStoreException | DataAccessException | TransactionException away) {
            LOG.debug("No new absences are known while the store is away", away);
            known = new Known(before.absences(), Math.max(0, before.next()), System.nanoTime() + AWAY_NANOSECONDS);
        }
    }

    private Known after(Known before) {
        long readAt = System.nanoTime();
        Map<String, Versioned> absences = new HashMap<>(before.absences());
        long next = Math.max(0, before.next());
        Collection<? extends DomainEventMessage<?>> newer =
                events.readEvents(absencesId, next).asStream().toList();
        for (DomainEventMessage<?> message : newer) {
            TeamEvent event = (TeamEvent) message.getPayload();
            Versioned earlier = absences.get(event.absenceId());
            absences.put(
                    event.absenceId(),
                    new Versioned(
                            Absence.after(earlier == null ? null : earlier.absence(), event),
                            message.getSequenceNumber()));
            next = message.getSequenceNumber() + 1;
        }
        return new Known(Map.copyOf(absences), next, readAt);
    }
}
