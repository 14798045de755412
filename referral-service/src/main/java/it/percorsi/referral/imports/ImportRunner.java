package it.percorsi.referral.imports;

import it.percorsi.platform.eventstore.Instances;
import it.percorsi.platform.imports.Sheet;
import it.percorsi.platform.outages.Outage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
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
    private static final int PAUSES_BETWEEN_CLEANINGS = 30;
    private static final int ATTEMPTS = 5;

    private final ImportStore store;
    private final SealedFiles files;
    private final RowImport rows;
    private final Instances instances;
    private final MessageSource messages;
    private final Semaphore calls = new Semaphore(0);
    private volatile @Nullable Thread running;
    private volatile boolean stopping;

    ImportRunner(ImportStore store, SealedFiles files, RowImport rows, Instances instances, MessageSource messages) {
        this.store = store;
        this.files = files;
        this.rows = rows;
        this.instances = instances;
        this.messages = messages;
    }

    /** Something was started: look now. */
    void wake() {
        calls.release();
    }

    private void run() {
        int pauses = 0;
        boolean waits = false;
        while (!stopping) {
            try {
                while (takeOne()) {
                    pauses = 0;
                }
                if (pauses++ % PAUSES_BETWEEN_CLEANINGS == 0) {
                    files.deleteExpired();
                }
                waits = false;
            } catch (RuntimeException failure) {
                // Whatever it is, the rows that are left are tried again; of a row nothing may stand in a log.
                if (!waits) {
                    LOG.warn(
                            "An import waits: {}",
                            Outage.behind(failure)
                                    .map(Outage::code)
                                    .orElse(failure.getClass().getName()));
                }
                waits = true;
            }
            pause();
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

    /** Takes in one file, as far as it gets; false when there is nothing to do. */
    private boolean takeOne() {
        List<String> alive =
                instances.alive().stream().map(Instances.Instance::id).toList();
        Upload upload =
                stopping ? null : store.runs().claim(instances.own(), alive).orElse(null);
        if (upload == null) {
            return false;
        }
        try {
            takeRows(upload);
        } catch (RuntimeException failure) {
            if (Outage.behind(failure).isEmpty()) {
                store.runs().postpone(upload.id());
            }
            throw failure;
        } finally {
            if (stopping) {
                store.runs().release(upload.id(), instances.own());
            }
        }
        return true;
    }

    private void takeRows(Upload upload) {
        Sheet sheet = files.sheet(upload);
        Map<Integer, Sheet.Line> lines =
                sheet.lines().stream().collect(Collectors.toMap(Sheet.Line::number, Function.identity()));
        String last = null;
        for (int number : store.runs().pending(upload.id())) {
            if (stopping || !store.runs().holds(upload.id(), instances.own())) {
                return;
            }
            Sheet.Line line = lines.get(number);
            if (line == null) {
                throw new IllegalStateException("a chosen row is not in its file");
            }
            RowOutcome outcome = outcome(upload, sheet, line);
            store.runs().settle(upload.id(), outcome);
            last = outcome.caseId() == null ? last : outcome.caseId();
        }
        if (last != null) {
            rows.awaitShown(last);
        }
        store.runs().finish(upload.id());
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
                    return RowOutcome.refused(
                            line.number(),
                            String.valueOf(messages.getMessage("referral.import.failed", null, Locale.ITALY)));
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
