package it.percorsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What applications tell Prometheus.
 *
 * @param labels the labels seen with every metric, by its name
 * @param lines everything as it came
 */
record Scrape(Map<String, Set<String>> labels, String lines) {

    private static final Pattern LINE = Pattern.compile("^([a-z_0-9]+)(?:\\{(.*)})? \\S+", Pattern.MULTILINE);
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"");

    /** Asks them all, as Prometheus does. */
    static Scrape of(Iterable<String> addresses) throws IOException, InterruptedException {
        String token = TestTokens.token(claims -> claims.claim("scope", "percorsi.metrics"));
        Map<String, Set<String>> found = new TreeMap<>();
        StringBuilder lines = new StringBuilder();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String address : addresses) {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create(address + "/actuator/prometheus"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(address).isEqualTo(200);
                lines.append(answer.body());
                Matcher line = LINE.matcher(answer.body());
                while (line.find()) {
                    Set<String> labels = found.computeIfAbsent(line.group(1), name -> new TreeSet<>());
                    Matcher label = LABEL.matcher(line.group(2) == null ? "" : line.group(2));
                    while (label.find()) {
                        labels.add(label.group(1));
                    }
                }
            }
        }
        return new Scrape(found, lines.toString());
    }
}
