package it.percorsi.referral.merge;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.access.AccessLog.Kind;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.BadInput;
import it.percorsi.referral.access.NameSearch;
import it.percorsi.referral.person.PersonPairs;
import it.percorsi.referral.person.PersonPairs.Pair;
import it.percorsi.referral.views.KnownPersons;
import it.percorsi.referral.views.PersonCard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Persons who may be one, with their names: of an ambito, of one of them, or by what was typed. */
@Component
class LikelyPairs {

    private static final int MOST = 20;

    private final PersonPairs pairs;
    private final KnownPersons cards;
    private final NameSearch search;
    private final AccessLog log;

    LikelyPairs(PersonPairs pairs, KnownPersons cards, NameSearch search, AccessLog log) {
        this.pairs = pairs;
        this.cards = cards;
        this.search = search;
        this.log = log;
    }

    /**
     * A page of pairs.
     *
     * @param pairs the pairs
     * @param next cursor of the next page; null on the last one
     */
    record Page(List<LikelyPair> pairs, @Nullable String next) {}

    /** Likely pairs of the caller's ambito, after a cursor. */
    Page of(Caller caller, String field, @Nullable String after) {
        if (after != null && !PersonPairs.isCursor(after)) {
            throw new BadInput(field, "unreadable");
        }
        List<Pair> found = pairs.of(caller.ambito(), after, MOST + 1);
        boolean more = found.size() > MOST;
        List<Pair> shown = more ? found.subList(0, MOST) : found;
        return new Page(shown(caller, shown), more ? shown.getLast().cursor() : null);
    }

    /** Likely pairs that one person is part of. */
    List<LikelyPair> of(Caller caller, String personId) {
        return shown(caller, pairs.ofPerson(personId, MOST));
    }

    /** Two pairs that have come to be one are shown once, and none of whom nothing is left to be shown. */
    private List<LikelyPair> shown(Caller caller, List<Pair> found) {
        Set<String> ids = new LinkedHashSet<>();
        found.forEach(pair -> ids.addAll(List.of(pair.one(), pair.other())));
        Map<String, PersonCard> who = cards.of(ids, true);
        Set<Set<String>> seen = new LinkedHashSet<>();
        List<LikelyPair> shown = new ArrayList<>();
        for (Pair pair : found) {
            PersonCard one = who.get(pair.one());
            PersonCard other = who.get(pair.other());
            if (one != null
                    && other != null
                    && !one.erased()
                    && !other.erased()
                    && seen.add(Set.of(pair.one(), pair.other()))) {
                shown.add(new LikelyPair(one, other, pair.sameCode()));
            }
        }
        log.record(caller, Kind.SEARCH, ids, null);
        return shown;
    }

    /** Other persons whose names, or whose tax code, are what was typed. */
    List<PersonCard> search(Caller caller, String personId, String typed) {
        List<String> found = search.find(caller, typed).persons();
        Map<String, PersonCard> who = cards.of(found.subList(0, Math.min(found.size(), 2 * MOST)), true);
        List<PersonCard> others = who.values().stream()
                .distinct()
                .filter(card -> !card.personId().equals(personId) && !card.erased())
                .sorted(Comparator.comparing(PersonCard::name).thenComparing(PersonCard::personId))
                .limit(MOST)
                .toList();
        log.record(
                caller, Kind.SEARCH, others.stream().map(PersonCard::personId).toList(), null);
        return others;
    }
}
