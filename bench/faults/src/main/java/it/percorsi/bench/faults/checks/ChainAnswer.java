package it.percorsi.bench.faults.checks;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service says of its chain. */
final class ChainAnswer {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OK = 200;

    private ChainAnswer() {}

    /** Nothing when it says that the chain is whole: {@code intact}, or a {@code brokenAt} that names nothing. */
    static Optional<Finding> judge(String path, int status, String body) {
        if (status != OK) {
            return Optional.of(Finding.difference("%s was answered %d".formatted(path, status)));
        }
        JsonNode answer = JSON.readTree(body);
        boolean whole = answer.has("intact")
                ? answer.path("intact").asBoolean(false)
                : answer.path("brokenAt").isNull();
        return whole
                ? Optional.empty()
                : Optional.of(Finding.difference("%s: the chain is broken: %s".formatted(path, body)));
    }

    static long entries(String body) {
        return JSON.readTree(body).path("entries").asLong(0);
    }
}
