package it.percorsi.stipend.web;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Names of persons are asked for when a page is shown: they live in the referral-service only. */
final class NamesOfCases {

    private static final int MOST = 100;

    private NamesOfCases() {}

    /** Where the names of those cases come from; null when there is no case. */
    static @Nullable String href(Collection<String> caseIds) {
        if (caseIds.isEmpty()) {
            return null;
        }
        return UriComponentsBuilder.fromPath("/casi/frammenti/nomi")
                .queryParam("id", caseIds.stream().distinct().limit(MOST).toArray())
                .encode()
                .toUriString();
    }
}
