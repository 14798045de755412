package it.percorsi.standalone;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.ListIterator;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param data the data folder, absolute
 * @param port the gateway's port on 127.0.0.1; 0 for any free one
 * @param demo whether the demo data are to be loaded after the start
 * @param demoUsers whether the demo users may log in; always with the demo data
 * @param address the network address that the gateway listens on
 * @param url what browsers call this installation; null: the gateway's own address
 * @param tls key store (PKCS12) of the gateway's certificate; null: no TLS here
 * @param rehearsal whether to stop again when everything runs; the JVM learns from it, see {@link Rehearsal}
 */
record Options(
        Path data,
        int port,
        boolean demo,
        boolean demoUsers,
        String address,
        @Nullable String url,
        @Nullable Path tls,
        boolean rehearsal) {

    static final String LOOPBACK = "127.0.0.1";

    private static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65_535;

    /** {@code [--data DIR] [--port N] [--demo] [--demo-users] [--address A] [--url U] [--tls FILE]}; everything else is refused. */
    static Options parse(String... arguments) {
        Path data = Path.of("data");
        int port = DEFAULT_PORT;
        boolean demo = false;
        boolean demoUsers = false;
        String address = LOOPBACK;
        @Nullable String url = null;
        @Nullable Path tls = null;
        boolean rehearsal = false;
        ListIterator<String> rest = List.of(arguments).listIterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--data" -> data = folder(value(option, rest));
                case "--port" -> port = port(value(option, rest));
                case "--demo" -> demo = true;
                case "--demo-users" -> demoUsers = true;
                case "--address" -> address = value(option, rest);
                case "--url" -> url = url(value(option, rest));
                case "--tls" -> tls = folder(value(option, rest)).toAbsolutePath();
                case "--rehearsal" -> rehearsal = true;
                default ->
                    throw new UsageRefused(
                            "opzione sconosciuta: %s".formatted(option), "unknown option: %s".formatted(option));
            }
        }
        return new Options(
                data.toAbsolutePath().normalize(),
                port,
                demo,
                demo || demoUsers || rehearsal,
                address,
                url,
                tls,
                rehearsal);
    }

    private static String value(String option, ListIterator<String> rest) {
        if (!rest.hasNext()) {
            throw new UsageRefused("manca il valore di %s".formatted(option), "%s needs a value".formatted(option));
        }
        return rest.next();
    }

    private static Path folder(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException unusable) {
            throw new UsageRefused("«%s» non è una cartella".formatted(text), "\"%s\" is not a folder".formatted(text));
        }
    }

    private static String url(String text) {
        if (!text.matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/?")) {
            throw new UsageRefused(
                    "l’indirizzo va scritto come https://percorsi.esempio.it, non «%s»".formatted(text),
                    "the url must be like https://percorsi.example.org, not \"%s\"".formatted(text));
        }
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > LAST_PORT) {
            throw new UsageRefused(
                    "la porta deve essere un numero da 0 a %d, non «%s»".formatted(LAST_PORT, text),
                    "the port must be a number from 0 to %d, not \"%s\"".formatted(LAST_PORT, text));
        }
        return Integer.parseInt(text);
    }

    /** What browsers call this installation, when the gateway listens on that port. */
    String publicUrl(int actualPort) {
        return url != null ? url : (tls == null ? "http" : "https") + "://127.0.0.1:" + actualPort;
    }
}
