package it.percorsi.standalone;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How this process ends: in order on a signal, with a sentence when a server died; in any case soon. */
final class Ending {

    private static final Logger log = LoggerFactory.getLogger(Ending.class);
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final Installation installation;
    private final RunFile runFile;
    private final Console console;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);

    Ending(Installation installation, RunFile runFile, Console console) {
        this.installation = installation;
        this.runFile = runFile;
        this.console = console;
    }

    /** Stops everything in order when the JVM is asked to end. */
    void onExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    }

    /** A server stopped working: nothing can go on. Returns at once, for it is called by that server. */
    void fatal(String sentence) {
        if (begun.compareAndSet(false, true)) {
            log.error("Ending because of a fatal error: {}", sentence);
            console.complain(new Sentence("Un server interno si è fermato: Percorsi si arresta.", sentence));
            Thread.ofPlatform().name("fatal").start(() -> System.exit(Standalone.FAILED));
        }
    }

    /** Whether the end has begun; whatever fails now fails because of it. */
    boolean begun() {
        return begun.get();
    }

    private void stop() {
        begun.set(true);
        Thread.ofPlatform().daemon().name("last-resort").start(this::haltWhenItTakesTooLong);
        long begin = System.nanoTime();
        log.info("Stopping");
        installation.close();
        try {
            runFile.delete();
        } catch (IOException left) {
            log.warn("The run file was left behind", left);
        }
        log.info("Stopped after {} ms", (System.nanoTime() - begin) / 1_000_000);
        stopped.countDown();
    }

    private void haltWhenItTakesTooLong() {
        try {
            if (!stopped.await(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
                log.error("The orderly stop took too long; the databases recover at the next start");
                Runtime.getRuntime().halt(Standalone.FAILED);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
