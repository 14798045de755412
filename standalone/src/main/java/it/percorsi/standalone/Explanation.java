package it.percorsi.standalone;

import it.percorsi.embedded.DataFolderDamaged;
import it.percorsi.embedded.DataFolderLocked;
import it.percorsi.embedded.DataFolderRefused;
import it.percorsi.embedded.EmbeddedServerException;
import it.percorsi.embedded.PortTaken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Says what a failure means to the person in front of the console, and what to do. */
final class Explanation {

    private static final List<String> DISK_FULL = List.of("No space left on device", "could not extend file");

    private Explanation() {}

    static Sentence of(Throwable failure, Options options) {
        return causes(failure).anyMatch(Explanation::isDiskFull)
                ? diskFull(options.data())
                : causes(failure)
                        .map(cause -> known(cause, options))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseGet(() -> unknown(failure, options.data()));
    }

    /** The port of the gateway is not free. */
    static StartRefused portTaken(int port) {
        return new StartRefused(
                "La porta %1$d è occupata da un altro programma. Sceglierne un’altra, per esempio: ./percorsi start --port %2$d"
                        .formatted(port, port + 1),
                "Port %d is in use by another program; choose another with --port.".formatted(port));
    }

    private static Optional<Sentence> known(Throwable cause, Options options) {
        Path data = options.data();
        return Optional.ofNullable(
                switch (cause) {
                    case StartRefused refused -> refused.sentence();
                    case PortInUseException taken -> portTaken(taken.getPort()).sentence();
                    case DataFolderLocked locked ->
                        new Sentence(
                                "La cartella dei dati %s è già in uso: Percorsi è forse già avviato (./percorsi status)."
                                        .formatted(data),
                                english(locked));
                    case DataFolderRefused refused ->
                        new Sentence(
                                "La cartella %s non si può usare: non è di Percorsi, oppure è di un’altra versione. Non è stata toccata. Sceglierne un’altra con --data."
                                        .formatted(data),
                                english(refused));
                    case DataFolderDamaged damaged ->
                        new Sentence(
                                "La cartella dei dati %s è danneggiata o incompleta. Ripristinare una copia di sicurezza, o sceglierne un’altra con --data."
                                        .formatted(data),
                                english(damaged));
                    case PortTaken taken ->
                        new Sentence("Una porta necessaria è occupata da un altro programma.", english(taken));
                    case EmbeddedServerException other ->
                        new Sentence("Un server interno non si avvia su questo computer.", english(other));
                    case UncheckedIOException unusable -> unusable(data, unusable);
                    case FileSystemException unusable -> unusable(data, unusable);
                    default -> null;
                });
    }

    private static Sentence unusable(Path data, Exception failure) {
        return new Sentence(
                "La cartella dei dati %s non si può leggere o scrivere: controllare i permessi e il disco."
                        .formatted(data),
                "The data folder cannot be used: %s".formatted(failure.getMessage()));
    }

    private static Sentence diskFull(Path data) {
        return new Sentence(
                "Il disco che contiene %s è pieno: liberare spazio e riavviare.".formatted(data),
                "The disk is full: free some space and start again.");
    }

    private static Sentence unknown(Throwable failure, Path data) {
        return new Sentence(
                "Percorsi non si è avviato per un errore imprevisto; i particolari sono in %s."
                        .formatted(LogFile.in(data)),
                "Unexpected error: %s".formatted(failure));
    }

    private static boolean isDiskFull(Throwable cause) {
        @Nullable String message = cause.getMessage();
        return (cause instanceof IOException || cause instanceof RuntimeException)
                && message != null
                && DISK_FULL.stream().anyMatch(message::contains);
    }

    private static String english(EmbeddedServerException failure) {
        return String.valueOf(failure.getMessage());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(
                        failure, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
                .map(cause -> java.util.Objects.requireNonNull(cause))
                .limit(30);
    }
}
