package it.percorsi.embedded;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka answers a fatal error by ending the process. It is not alone in this one: the wish is passed
 * on to those who started brokers, and they decide. Kafka knows one procedure for the whole JVM, so
 * with several brokers all are told.
 */
final class KafkaFatalErrors {

    private static final Logger log = LoggerFactory.getLogger(KafkaFatalErrors.class);
    private static final List<Consumer<String>> LISTENERS = new CopyOnWriteArrayList<>();

    private KafkaFatalErrors() {}

    static void listen(Consumer<String> listener) {
        Exit.setExitProcedure(KafkaFatalErrors::report);
        Exit.setHaltProcedure(KafkaFatalErrors::report);
        LISTENERS.add(listener);
    }

    static void forget(Consumer<String> listener) {
        LISTENERS.remove(listener);
    }

    private static void report(int status, @Nullable String message) {
        String sentence = "The Kafka broker met a fatal error and wants to end the process (status %d%s)."
                .formatted(status, message == null ? "" : ": " + message);
        log.error(sentence);
        LISTENERS.forEach(listener -> listener.accept(sentence));
        // Kafka's code does not expect to go on after this point.
        throw new IllegalStateException(sentence);
    }
}
