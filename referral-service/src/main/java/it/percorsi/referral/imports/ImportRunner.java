package it.percorsi.referral.imports;

import it.percorsi.platform.eventstore.Instances;
import it.percorsi.platform.imports.Sheet;
import it.percorsi.platform.outages.Outage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes in the chosen rows of files, in the background and to the end: what an instance leaves when it stops or dies
 * another one, or the next start, takes up. Should two work on one file, a row is still taken in once ({@link RowImport}).
 */
@Component
class ImportRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int ROUNDS_BETWEEN_CLEANINGS = 30;
    private static final int ATTEMPTS = 5;

    private final ImportStore store;
    private final SealedFiles files;
    private final RowImport rows;
    private final Instances instances;
    private final Semaphore calls = new Semaphore(0);
    private volatile @Nullable Thread running;
    private volatile boolean stopping;

    ImportRunner(ImportStore store, SealedFiles files, RowImport rows, Instances instances) {
        this.store = store;
        this.files = files;
        this.rows = rows;
        this.instances = instances;
    }

    /** Something was started: look now. */
    void wake() {
        calls.release();
    }

    private void run() {
        boolean told = false;
        for (int round = 0; !stopping; round++) {
            boolean fails = fails(this::takeAll, told);
            if (round % ROUNDS_BETWEEN_CLEANINGS == 0) {
                fails |= fails(files::deleteExpired, told);
            }
            told = fails;
            pause();
        }
    }

    /** Whatever it is, what is left is tried again; of a row nothing may stand in a log. */
    private static boolean fails(Runnable work, boolean told) {
        try {
            work.run();
            return false;
        } catch (RuntimeException failure) {
            if (!told) {
                LOG.warn(
                        "An import waits: {}",
                        Outage.behind(failure)
                                .map(Outage::code)
                                .orElse(failure.getClass().getName()));
            }
            return true;
        }
    }

    private void pause() {
        try {
            if (calls.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                calls.drainPermits();
            }
        } catch (InterruptedException stopped) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }

    private void takeAll() {
        boolean more = true;
        while (more) {
            more = takeOne();
        }
    }

    /** Takes in one file, as far as it gets; false when there is nothing to do but to wait. */
    private boolean takeOne() {
        List<String> alive =
                instances.alive().stream().map(Instances.Instance::id).toList();
        Upload upload =
                stopping ? null : store.runs().claim(instances.own(), alive).orElse(null);
        if (upload == null) {
            return false;
        }
        try {
            return takeRows(upload);
        } catch (RuntimeException failure) {
            if (Outage.behind(failure).isEmpty()) {
                store.runs().postpone(upload.id());
                if (store.runs().failed(upload.id()) >= ATTEMPTS) {
                    giveUp(upload, failure);
                }
            }
            throw failure;
        } finally {
            if (stopping) {
                store.runs().release(upload.id(), instances.own());
            }
        }
    }

    /** A file that cannot be read, for example: its rows are refused rather than tried for ever. */
    private void giveUp(Upload upload, RuntimeException failure) {
        LOG.error("Upload {} failed: {}", upload.id(), failure.getClass().getName());
        for (int number : store.runs().pending(upload.id())) {
            store.runs().settle(upload.id(), rows.giveUp(upload, number));
        }
        store.runs().finish(upload.id());
    }

    /** False when a row has to wait for another file. */
    private boolean takeRows(Upload upload) {
        Sheet sheet = files.sheet(upload);
        Map<Integer, Sheet.Line> lines =
                sheet.lines().stream().collect(Collectors.toMap(Sheet.Line::number, Function.identity()));
        String last = null;
        boolean waits = false;
        for (int number : store.runs().pending(upload.id())) {
            if (stopping || !store.runs().holds(upload.id(), instances.own())) {
                return true;
            }
            Sheet.Line line = lines.get(number);
            if (line == null) {
                throw new IllegalStateException("a chosen row is not in its file");
            }
            RowOutcome outcome = outcome(upload, sheet, line);
            if (outcome.kind() == RowOutcome.Kind.PENDING) {
                waits = true;
            } else {
                store.runs().settle(upload.id(), outcome);
            }
            last = outcome.caseId() == null ? last : outcome.caseId();
        }
        if (last != null) {
            rows.awaitShown(last);
        }
        if (waits) {
            store.runs().postpone(upload.id());
        } else {
            store.runs().finish(upload.id());
        }
        return !waits;
    }

    /** An outage ends the attempt for all rows; a fault of the program must not hold up the others for ever. */
    private RowOutcome outcome(Upload upload, Sheet sheet, Sheet.Line line) {
        for (int attempt = 1; ; attempt++) {
            try {
                return rows.take(upload, sheet, line);
            } catch (RuntimeException failure) {
                if (Outage.behind(failure).isPresent()) {
                    throw failure;
                }
                if (attempt == ATTEMPTS) {
                    LOG.error(
                            "Row {} of upload {} failed: {}",
                            line.number(),
                            upload.id(),
                            failure.getClass().getName());
                    return rows.giveUp(upload, line.number());
                }
            }
        }
    }

    @Override
    public void start() {
        stopping = false;
        running = Thread.ofVirtual().name("import-runner").start(this::run);
    }

    /** Between two rows; an interrupted statement would break its connection. */
    @Override
    public void stop() {
        stopping = true;
        wake();
        Thread thread = running;
        running = null;
        if (thread != null) {
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
