package it.percorsi.referral.web;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.referral.views.CaseSort;
import it.percorsi.referral.views.CaseState;
import it.percorsi.referral.worklist.WorkListQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the work list, by the names that pages use in their addresses.
 *
 * @param stato state
 * @param comune municipality
 * @param categoria category
 * @param chi who follows: {@code miei}, {@code nessuno} or a user name
 * @param strumento instrument
 * @param programma funded programme
 * @param cerca beginnings of names, or a tax code
 * @param ordine order
 */
record ListParameters(
        @Nullable CaseState stato,
        @Nullable String comune,
        @Nullable Category categoria,
        @Nullable String chi,
        @Nullable Instrument strumento,
        @Nullable String programma,
        @Nullable String cerca,
        @Nullable CaseSort ordine) {

    private static final Map<String, String> NAMES = Map.of(
            "state", "stato",
            "municipality", "comune",
            "category", "categoria",
            "follower", "chi",
            "instrument", "strumento",
            "programme", "programma",
            "search", "cerca",
            "sort", "ordine");
    static final String MINE = "miei";
    static final String NOBODY = "nessuno";

    WorkListQuery query() {
        String follower = MINE.equals(chi) ? WorkListQuery.ME : NOBODY.equals(chi) ? WorkListQuery.NOBODY : chi;
        return new WorkListQuery(stato, comune, categoria, follower, strumento, programma, cerca, ordine);
    }

    /** The same as a page's parameters; what is not asked for is left out. */
    static Map<String, String> of(WorkListQuery query) {
        Map<String, String> all = new LinkedHashMap<>();
        query.parameters().forEach((name, value) -> all.put(Objects.requireNonNull(NAMES.get(name)), value));
        all.computeIfPresent("chi", (name, value) -> switch (value) {
            case WorkListQuery.ME -> MINE;
            case WorkListQuery.NOBODY -> NOBODY;
            default -> value;
        });
        return all;
    }

    /** An address with a query and, where they are given, further parameters: name, value, name, value. */
    static String address(String path, WorkListQuery query, String... more) {
        Map<String, String> all = of(query);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all.isEmpty() ? path : path + "?" + WorkListQuery.text(all);
    }
}
