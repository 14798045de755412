package it.percorsi.platform.observability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks at the servers behind this service every few seconds, at each in a thread of its own, and remembers whether it
 * answered: whoever reads measurements or health never waits for a server that is away.
 */
final class Soundings implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Soundings.class);

    private final Map<String, Callable<?>> questions;
    private final Duration pause;
    private final Map<String, Boolean> answered = new ConcurrentHashMap<>();
    private final List<Thread> running = new ArrayList<>();

    /**
     * Begins when it is started.
     *
     * @param questions what to ask, by the server that is asked; who throws is away
     * @param pause between an answer and the next question
     */
    Soundings(Map<String, Callable<?>> questions, Duration pause) {
        this.questions = questions;
        this.pause = pause;
    }

    /** Whether a server answered when it was asked last; true before it was asked. */
    boolean reaches(String server) {
        return answered.getOrDefault(server, true);
    }

    private void ask(String server, Callable<?> question) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                answered.put(server, answers(server, question));
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answers(String server, Callable<?> question) throws InterruptedException {
        try {
            question.call();
            return true;
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception away) {
            LOG.debug("{} does not answer", server, away);
            return false;
        }
    }

    @Override
    public void start() {
        questions.forEach((server, question) ->
                running.add(Thread.ofVirtual().name("sounding-" + server).start(() -> ask(server, question))));
    }

    @Override
    public void stop() {
        running.forEach(Thread::interrupt);
        running.clear();
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }
}
