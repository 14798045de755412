package it.percorsi.placement.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a page gets the names of the persons that it shows: only the referral service has them. */
final class CaseNames {

    private static final int MOST = 100;

    private CaseNames() {}

    /** The fragment with the names of these cases; null when there are none. */
    static @Nullable String path(Stream<String> caseIds) {
        List<String> ids = caseIds.distinct().limit(MOST).toList();
        return ids.isEmpty()
                ? null
                : ids.stream().map(id -> "id=" + id).collect(Collectors.joining("&", "/casi/frammenti/nomi?", ""));
    }
}
