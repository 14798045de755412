package it.percorsi.platformtest;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platform.security.AccessRules;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What every service promises about versions, tried over its whole table of endpoints: who reads a thing gets its
 * version, who changes it may demand one.
 */
public final class VersionContract {

    private static final String WRONG = "\"999999\"";

    private VersionContract() {}

    /**
     * One endpoint's example.
     *
     * @param path of a thing that is there
     * @param json a body that can be read; empty for none
     */
    public record Example(String path, String json) {

        /** Without a body. */
        public static Example of(String path) {
            return new Example(path, "");
        }
    }

    /**
     * Tries every endpoint of the API whose path names a thing.
     *
     * @param examples by method and pattern, as the table writes them
     * @param unversioned those that show nothing changeable, or more than one thing
     */
    public static void holds(ApiClient api, AccessRules table, Map<String, Example> examples, Set<String> unversioned) {
        Set<String> named = new TreeSet<>(examples.keySet());
        named.addAll(unversioned);
        assertThat(named).as("examples and endpoints").containsAll(endpoints(table));
        examples.forEach((endpoint, example) -> {
            String method = endpoint.substring(0, endpoint.indexOf(' '));
            if (method.equals("GET")) {
                ApiClient.Answer read = api.get(example.path());
                assertThat(read.status()).as(endpoint).isEqualTo(200);
                assertThat(read.header("ETag")).as(endpoint).matches("\"\\d+\"");
            } else {
                malformed(api, endpoint, method, example);
                wrong(api, endpoint, method, example);
            }
        });
    }

    private static void malformed(ApiClient api, String endpoint, String method, Example example) {
        ApiClient.Answer answer = api.send(method, example.path(), example.json(), Map.of("If-Match", "3"));
        assertThat(answer.status()).as(endpoint).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).as(endpoint).isEqualTo("If-Match");
    }

    private static void wrong(ApiClient api, String endpoint, String method, Example example) {
        ApiClient.Answer answer = api.send(method, example.path(), example.json(), Map.of("If-Match", WRONG));
        assertThat(answer.status()).as("%s: %s", endpoint, answer.text()).isEqualTo(412);
        assertThat(answer.json().get("code").asString()).as(endpoint).isEqualTo("stale-version");
    }

    private static Set<String> endpoints(AccessRules table) {
        Set<String> endpoints = new TreeSet<>();
        table.all().stream()
                .filter(rule ->
                        rule.pattern().startsWith("/api/") && rule.pattern().contains("{"))
                .forEach(rule -> endpoints.add(rule.method() + " " + rule.pattern()));
        return endpoints;
    }
}
