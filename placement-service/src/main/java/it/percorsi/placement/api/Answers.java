package it.percorsi.placement.api;

import it.percorsi.platform.commands.CommandOutcome;
import org.springframework.http.ResponseEntity;

/** How the API answers a command: with the new version of the placement, where it changed. */
final class Answers {

    private Answers() {}

    static ResponseEntity<Void> done(CommandOutcome outcome) {
        ResponseEntity.HeadersBuilder<?> answer = ResponseEntity.noContent();
        if (outcome.sequence() >= 0) {
            answer.eTag(outcome.etag());
        }
        return answer.build();
    }

    static String etag(long version) {
        return "\"" + version + "\"";
    }
}
