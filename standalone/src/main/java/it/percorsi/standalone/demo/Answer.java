package it.percorsi.standalone.demo;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * An answer of the platform.
 *
 * @param status HTTP status
 * @param body JSON; a missing node when there is none
 */
record Answer(int status, JsonNode body) {

    /** Refusals that end as soon as a fact of another service has arrived. */
    private static final Set<String> FACT_STILL_ON_ITS_WAY = Set.of(
            "project-not-shared",
            "post-not-open",
            "convention-missing",
            "placement-unknown",
            "month-not-counted",
            "not-found");

    private static final Set<Integer> NOT_REACHED = Set.of(502, 503, 504);

    boolean isGood() {
        return status / 100 == 2;
    }

    /** Whether the same request, sent a little later, may be taken. */
    boolean mayPass() {
        return NOT_REACHED.contains(status) || code().equals("conflict") || FACT_STILL_ON_ITS_WAY.contains(code());
    }

    String code() {
        return body.path("code").asString("");
    }

    List<String> texts(String field) {
        return body.path(field).valueStream().map(JsonNode::asString).toList();
    }

    String inWords() {
        return status + " " + code() + " " + body.path("detail").asString("");
    }
}
