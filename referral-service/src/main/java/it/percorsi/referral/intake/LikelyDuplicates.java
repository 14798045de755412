package it.percorsi.referral.intake;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.access.CaseFields;
import it.percorsi.referral.access.CaseRows;
import it.percorsi.referral.api.NewReferral.PersonOfReferral;
import it.percorsi.referral.person.PersonIndex;
import it.percorsi.referral.person.PersonPairs;
import it.percorsi.referral.person.SimilarNames;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseQueries;
import it.percorsi.referral.views.KnownPersons;
import it.percorsi.referral.views.PersonCard;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Looks for a person who is already known: with the same tax code; or with a similar name and the same date of birth, or
 * nearly. Of those whose cases are not the caller's no more is told than that the tax code is known.
 */
@Component
public class LikelyDuplicates {

    private static final int MOST_WITH_A_CODE = 50;
    private static final int MOST_BORN_NEAR = 1_000;
    private static final int MOST_CASES = 100;
    private static final int MOST_SHOWN = 10;

    private final PersonIndex index;
    private final PersonPairs pairs;
    private final KnownPersons persons;
    private final CaseQueries cases;
    private final CaseRows rows;
    private final AccessLog accesses;

    LikelyDuplicates(
            PersonIndex index,
            PersonPairs pairs,
            KnownPersons persons,
            CaseQueries cases,
            CaseRows rows,
            AccessLog accesses) {
        this.index = index;
        this.pairs = pairs;
        this.persons = persons;
        this.cases = cases;
        this.rows = rows;
        this.accesses = accesses;
    }

    /** Those there are; {@code self} is left out: the id under which this very referral may have come before. */
    Duplicates of(Caller caller, PersonOfReferral referred, String self) {
        Set<String> sameCode =
                new LinkedHashSet<>(index.withCode(caller.ambito(), referred.codiceFiscale(), MOST_WITH_A_CODE));
        Set<String> candidates = new LinkedHashSet<>(sameCode);
        candidates.addAll(index.bornNear(caller.ambito(), referred.bornOn(), MOST_BORN_NEAR));
        sameCode.remove(self);
        candidates.remove(self);
        Map<String, PersonCard> likely = persons.of(candidates, false).entrySet().stream()
                .filter(person -> sameCode.contains(person.getKey()) || isAlike(person.getValue(), referred))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        boolean asOne = CaseFields.asOne(caller);
        Set<String> records = asOne ? pairs.together(likely.keySet()) : likely.keySet();
        Map<String, PersonCard> shown = persons.of(records, asOne);
        Map<String, List<CaseDocument>> own = cases.ofPersons(rows.reach(caller), records, MOST_CASES).stream()
                .collect(Collectors.groupingBy(document -> who(shown, document.personId())));
        Set<String> withTheCode = sameCode.stream().map(id -> who(shown, id)).collect(Collectors.toSet());
        List<Duplicates.Known> known = shown.values().stream()
                .filter(person -> own.containsKey(person.personId()))
                .collect(Collectors.toMap(PersonCard::personId, person -> person, (one, same) -> one))
                .values()
                .stream()
                .map(person -> new Duplicates.Known(
                        person,
                        own.getOrDefault(person.personId(), List.of()),
                        withTheCode.contains(person.personId())))
                .sorted(Comparator.comparing((Duplicates.Known one) -> !one.sameCode())
                        .thenComparing(one -> one.person().name()))
                .limit(MOST_SHOWN)
                .toList();
        List<String> elsewhere =
                withTheCode.stream().filter(person -> !own.containsKey(person)).toList();
        Duplicates found = new Duplicates(known, !elsewhere.isEmpty());
        // That somebody is known is told too, and is to be found by who asks for them.
        accesses.record(
                caller,
                AccessLog.Kind.SEARCH,
                Stream.concat(found.caseIds().stream(), elsewhere.stream()).toList(),
                null);
        return found;
    }

    /** The record that stands for this one, as far as the caller may know. */
    private static String who(Map<String, PersonCard> shown, String personId) {
        PersonCard card = shown.get(personId);
        return card == null ? personId : card.personId();
    }

    private static boolean isAlike(PersonCard card, PersonOfReferral referred) {
        return SimilarNames.may(card.familyName(), card.givenName(), referred.familyName(), referred.givenName());
    }
}
