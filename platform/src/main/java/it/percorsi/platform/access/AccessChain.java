package it.percorsi.platform.access;

import it.percorsi.platform.access.AccessLog.Entry;
import it.percorsi.platform.chain.DigestChain;
import it.percorsi.platform.json.Json;
import it.percorsi.platform.privacy.PersonKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains entries: each digest covers the entry and the digest before it, under a key that the database does not hold in
 * clear. Whoever waits at the same moment shares one commit.
 */
final class AccessChain implements SmartLifecycle {

    private static final String KEY = "access-log";

    private static final int MOST_AT_ONCE = 200;

    private final AccessEntries entries;
    private final TransactionTemplate transactions;
    private final DigestChain chain;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private volatile @Nullable Thread writer;

    AccessChain(AccessEntries entries, TransactionTemplate transactions, PersonKeys keys) {
        this.entries = entries;
        this.transactions = transactions;
        this.chain = DigestChain.named(KEY, keys);
    }

    private record Waiting(Entry entry, CompletableFuture<Void> kept) {}

    CompletableFuture<Void> append(Entry entry) {
        Waiting waiting = new Waiting(entry, new CompletableFuture<>());
        if (writer == null) {
            waiting.kept().completeExceptionally(new IllegalStateException("the access log is stopped"));
        } else {
            queue.add(waiting);
        }
        return waiting.kept();
    }

    private void write() {
        while (!Thread.currentThread().isInterrupted()) {
            List<Waiting> batch = new ArrayList<>();
            try {
                batch.add(queue.take());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
            queue.drainTo(batch, MOST_AT_ONCE - 1);
            try {
                transactions.executeWithoutResult(transaction -> append(batch));
                batch.forEach(waiting -> waiting.kept().complete(null));
            } catch (RuntimeException failure) {
                batch.forEach(waiting -> waiting.kept().completeExceptionally(failure));
            }
        }
    }

    private void append(List<Waiting> batch) {
        AccessEntries.Last last = entries.lockLast();
        long position = last.position();
        String digest = last.digest();
        List<Entry> placed = new ArrayList<>();
        List<String> digests = new ArrayList<>();
        for (Waiting waiting : batch) {
            Entry entry = at(++position, waiting.entry());
            digest = digest(entry, digest);
            placed.add(entry);
            digests.add(digest);
        }
        entries.insert(placed, digests);
    }

    AccessVerification verify() {
        Verifier verifier = new Verifier();
        entries.forEach(verifier::look);
        return new AccessVerification(verifier.count, verifier.previous, verifier.brokenAt);
    }

    private final class Verifier {
        private long count;
        private String previous = DigestChain.BEGINNING;
        private @Nullable Long brokenAt;

        void look(Entry entry, String digest) {
            count++;
            boolean good = entry.position() == count && digest(entry, previous).equals(digest);
            if (!good && brokenAt == null) {
                brokenAt = entry.position();
            }
            previous = digest;
        }
    }

    private static Entry at(long position, Entry entry) {
        return new Entry(
                position,
                entry.at(),
                entry.actor(),
                entry.role(),
                entry.organisation(),
                entry.address(),
                entry.kind(),
                entry.path(),
                entry.reason(),
                entry.subjects());
    }

    private String digest(Entry entry, String previous) {
        return chain.next(previous, Json.bytes(entry));
    }

    @Override
    public void start() {
        writer = Thread.ofPlatform().daemon().name("access-log").start(this::write);
    }

    @Override
    public void stop() {
        Thread running = writer;
        writer = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }

    /** Before the web server opens, after it has closed. */
    @Override
    public int getPhase() {
        return 0;
    }
}
