package it.percorsi.standalone;

import it.percorsi.standalone.demo.DemoProgram;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * A start for the JVM's sake: it notes which classes a start and the first pages need, and keeps them
 * ready for the starts to come (an ahead-of-time cache, made by {@code ./percorsi} after a build).
 */
final class Rehearsal {

    private static final List<String> PAGES =
            List.of("/", "/casi", "/aziende", "/inserimenti", "/rimborsi", "/tavolo", "/api/v1/cases", "/status");

    private Rehearsal() {}

    /** Asks for the pages that people open first; what they answer does not matter. */
    static void look(String url, DemoProgram program) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                browser.send(
                        HttpRequest.newBuilder(URI.create(url + page))
                                .header("Authorization", "Bearer " + program.get())
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        }
    }
}
