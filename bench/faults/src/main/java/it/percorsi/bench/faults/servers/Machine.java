package it.percorsi.bench.faults.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One process under test, started again and again under the same name, port and folder. */
public final class Machine {

    private static final long PATIENCE_SECONDS = 60;
    private static final int LAST_LINES = 20;

    private final Launch launch;
    private final BooleanSupplier ready;
    private final Supplier<List<Long>> more;
    private @Nullable Process process;

    /**
     * Not started yet.
     *
     * @param ready whether it can do its work, as seen from outside
     * @param more further processes that belong to it
     */
    Machine(Launch launch, BooleanSupplier ready, Supplier<List<Long>> more) {
        this.launch = launch;
        this.ready = ready;
        this.more = more;
    }

    /** Its name in this run. */
    public String name() {
        return launch.name();
    }

    /** Starts it; it is ready some time later. */
    public void start() {
        start(launch.command());
    }

    /** The same; when it is asked to end, it keeps for later starts what it has loaded. */
    public void startLearning() {
        start(JavaCommand.learning(launch.command()));
    }

    private synchronized void start(List<String> command) {
        try {
            Files.createDirectories(launch.folder());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(launch.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
            builder.environment().clear();
            builder.environment().putAll(launch.environment());
            process = builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether it can do its work. */
    public boolean isReady() {
        return isAlive() && ready.getAsBoolean();
    }

    /** Whether the process is there, be it paused. */
    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Ends it without a word, and waits until it is gone. */
    public void kill() {
        Signal.KILL.to(pids());
        awaitEnd();
    }

    /** Asks it to end and waits; ends it without a word when it does not. */
    public void stop() {
        Process running = running();
        if (running != null) {
            running.destroy();
            awaitEnd();
        }
    }

    /** Takes the processor away from it. */
    public void pause() {
        Signal.STOP.to(pids());
    }

    /** Lets it go on as if nothing had been. */
    public void resume() {
        Signal.CONT.to(pids());
    }

    private List<Long> pids() {
        List<Long> pids = new ArrayList<>(more.get());
        Process running = running();
        if (running != null && running.isAlive()) {
            pids.add(running.pid());
        }
        return pids;
    }

    /** What it said last and what its first thread is at; all threads are written beside its log. */
    public String lastWords() {
        Process running = running();
        return launch.name() + " does not work again; it said last:\n" + tail(launch.log())
                + (running == null ? "" : "\nits first thread:\n" + ThreadDump.of(running.pid(), launch.log()));
    }

    private static String tail(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - LAST_LINES), all.size()));
        } catch (IOException | UncheckedIOException unreadable) {
            return unreadable.toString();
        }
    }

    private synchronized @Nullable Process running() {
        return process;
    }

    private void awaitEnd() {
        Process running = running();
        try {
            if (running != null && !running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Signal.KILL.to(pids());
                running.waitFor();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
