package it.percorsi.referral.worklist;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Code;
import it.percorsi.events.codes.Instrument;
import it.percorsi.platform.json.Codes;
import it.percorsi.platform.web.BadInput;
import it.percorsi.referral.views.CaseFilter;
import it.percorsi.referral.views.CaseSort;
import it.percorsi.referral.views.CaseState;
import it.percorsi.referral.views.Cursor;
import it.percorsi.referral.views.Follower;
import it.percorsi.referral.views.Reach;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of the work list; the names are those of the API's parameters.
 *
 * @param state only this state; null for all
 * @param municipality only residents of this municipality; null for all
 * @param category only this category; null for all
 * @param follower {@value #ME}, {@value #NOBODY} or the user name of an operator; null for all
 * @param instrument only this instrument, agreed or asked for; null for all
 * @param programme only cases that run under this funded programme or have completed it (R41); null for all
 * @param search only persons whose name begins so, or with this tax code; null for all
 * @param sort the order; null for the latest referral first
 */
public record WorkListQuery(
        @Nullable CaseState state,
        @Nullable String municipality,
        @Nullable Category category,
        @Nullable String follower,
        @Nullable Instrument instrument,
        @Nullable String programme,
        @Nullable String search,
        @Nullable CaseSort sort) {

    /** The cases that the one who asks follows, also in the place of a colleague who is absent today (R32). */
    public static final String ME = "me";

    /** The cases that nobody follows. */
    public static final String NOBODY = "none";

    /** Everything, the latest referral first. */
    public static final WorkListQuery EVERYTHING = new WorkListQuery(null, null, null, null, null, null, null, null);

    /** A part that is left empty narrows nothing, and the order that there is anyway need not be asked for. */
    public WorkListQuery {
        sort = sort == CaseSort.LATEST ? null : sort;
        municipality = orNull(municipality);
        follower = orNull(follower);
        programme = orNull(programme);
        search = orNull(search);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /**
     * The filter that it stands for when somebody asks; {@code own} are the operators whose cases are theirs,
     * {@code persons} those that the search found, {@code cases} those of the programme.
     */
    CaseFilter filter(Set<String> own, Reach reach, @Nullable List<String> persons, @Nullable List<String> cases) {
        return new CaseFilter(reach, state, municipality, category, follower(own), instrument, persons, cases);
    }

    /** The same without what was searched for: the rest is about nobody, and may be kept. */
    WorkListQuery withoutSearch() {
        return new WorkListQuery(state, municipality, category, follower, instrument, programme, null, sort);
    }

    private @Nullable Follower follower(Set<String> own) {
        return switch (follower) {
            case null -> null;
            case ME -> new Follower(own);
            case NOBODY -> Follower.NOBODY;
            default -> new Follower(Set.of(follower));
        };
    }

    /** The order, chosen or not. */
    public CaseSort order() {
        return sort == null ? CaseSort.LATEST : sort;
    }

    /** Where the page before ended; null for the first page. The parameter is named for the one who has to mend it. */
    public @Nullable Cursor after(String parameter, @Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : Cursor.read(order(), text);
        } catch (IllegalArgumentException unreadable) {
            throw new BadInput(parameter, "unreadable");
        }
    }

    /** What is asked for, by the API's names; what is not asked for is left out. */
    public Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "state", state);
        put(all, "municipality", municipality);
        put(all, "category", category);
        put(all, "follower", follower);
        put(all, "instrument", instrument);
        put(all, "programme", programme);
        put(all, "search", search);
        put(all, "sort", sort);
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value instanceof Code code ? code.code() : value.toString());
        }
    }

    /** Reads what {@link #text(Map)} wrote of {@link #parameters()}; what a later version wrote besides is left out. */
    public static WorkListQuery read(String text) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String one : text.split("&", -1)) {
            int equals = one.indexOf('=');
            if (equals > 0) {
                all.put(one.substring(0, equals), URLDecoder.decode(one.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return new WorkListQuery(
                code(CaseState.class, all.get("state")),
                all.get("municipality"),
                code(Category.class, all.get("category")),
                all.get("follower"),
                code(Instrument.class, all.get("instrument")),
                all.get("programme"),
                null,
                code(CaseSort.class, all.get("sort")));
    }

    private static <C extends Enum<C> & Code> @Nullable C code(Class<C> list, @Nullable String text) {
        return Codes.known(list).stream()
                .filter(code -> code.code().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** Parameters as they stand in an address, after its question mark. */
    public static String text(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
