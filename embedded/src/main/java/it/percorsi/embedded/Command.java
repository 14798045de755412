package it.percorsi.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a short program answered.
 *
 * @param status its exit status
 * @param output what it printed on both streams
 */
record Command(int status, String output) {

    /** Runs a program that ends by itself, giving it the text as its input. */
    static Command run(List<String> command, String input) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Command(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerNotStarted("Interrupted while running " + command.getFirst() + ".", e);
        }
    }

    boolean failed() {
        return status != 0;
    }
}
