package it.percorsi.bench.faults.clients;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/** Everything that was sent, and what came of it; acknowledgements are written to a file as they come. */
public final class Ledger implements AutoCloseable {

    private static final int REMEMBERED = 2_000;

    private final Map<String, Sent> sent = new ConcurrentHashMap<>();
    private final ConcurrentLinkedDeque<Sent> lately = new ConcurrentLinkedDeque<>();
    private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> indefinite = new ConcurrentHashMap<>();
    private final Collection<String> contradictions = new ConcurrentLinkedQueue<>();
    private final BufferedWriter file;
    private final Clock clock;

    /** An empty one, which writes to this file. */
    public Ledger(Path path, Clock clock) {
        this.clock = clock;
        try {
            file = Files.newBufferedWriter(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void begun(Sent command) {
        sent.put(command.storedKey(), command);
    }

    void answered(Sent command, Sent.Answer answer) {
        command.answered(answer);
        if (answer.acknowledged()) {
            lately.addFirst(command);
            if (lately.size() > REMEMBERED) {
                lately.pollLast();
            }
        } else {
            refusals.computeIfAbsent(answer.code(), key -> new LongAdder()).increment();
        }
        write("%d %s %s %s %s %s%n"
                .formatted(
                        clock.millis(),
                        answer.acknowledged() ? "acknowledged" : "refused",
                        command.service().key(),
                        command.storedKey(),
                        answer.etag(),
                        answer.code()));
    }

    /** Something came back, or nothing, that says neither yes nor no. */
    void indefinite(String what) {
        indefinite.computeIfAbsent(what, key -> new LongAdder()).increment();
    }

    private void write(String line) {
        synchronized (file) {
            try {
                file.write(line);
                file.flush();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** All commands. */
    public Collection<Sent> all() {
        return sent.values();
    }

    /** One of those that were acknowledged last. */
    public Optional<Sent> latest(Predicate<Sent> wanted) {
        return lately.stream().filter(wanted).findFirst();
    }

    /** How many were acknowledged so far. */
    public long acknowledged() {
        return sent.values().stream().filter(Sent::acknowledged).count();
    }

    /** Refusals by code, those included that were accepted when they were sent again. */
    public Map<String, Long> refusals() {
        return counts(refusals);
    }

    /** Outages as the clients saw them, by kind. */
    public Map<String, Long> outages() {
        return counts(indefinite);
    }

    void contradicted(Sent command, Sent.Answer again) {
        contradictions.add(
                "%s was answered %s at first, and then %s".formatted(command.storedKey(), command.answer(), again));
    }

    /** Commands that were answered otherwise when they were sent again. */
    public Collection<String> contradictions() {
        return List.copyOf(contradictions);
    }

    private static Map<String, Long> counts(Map<String, LongAdder> counters) {
        Map<String, Long> counts = new TreeMap<>();
        counters.forEach((key, counter) -> counts.put(key, counter.sum()));
        return counts;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
