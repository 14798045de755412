package it.percorsi.referral.drafts;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A referral that somebody has begun.
 *
 * @param personId its id, which the person will have once it is sent
 * @param fields what has been written so far, by field of the form
 * @param version raised by every change
 * @param changedAt when it was last saved
 */
public record Draft(String personId, Map<String, String> fields, long version, Instant changedAt) {

    /** Fields are kept as they are given. */
    public Draft {
        fields = Map.copyOf(fields);
    }

    /** Whom it is about, as far as that is written; empty when it is not. */
    public String name() {
        return Stream.of("familyName", "givenName")
                .map(field -> fields.getOrDefault(field, ""))
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining(" "));
    }
}
