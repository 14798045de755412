package it.percorsi.referral.person;

import it.percorsi.events.person.PersonRegistered;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Looks for those who are known already and may be persons who become known, for many of these at once. */
final class LikelyPairs {

    private static final int MOST = 50;
    /** So many are looked for by one query, so that none takes long. */
    private static final int AT_ONCE = 100;

    private final PersonTokens tokens;
    private final PersonTokenTable table;
    private final PersonPairs pairs;
    private final EventStore events;

    LikelyPairs(PersonTokens tokens, PersonTokenTable table, PersonPairs pairs, EventStore events) {
        this.tokens = tokens;
        this.table = table;
        this.pairs = pairs;
        this.events = events;
    }

    /** The tokens of these persons, and those of all who came before, are in the table. */
    void look(Collection<PersonRegistered> persons) {
        Map<String, Optional<PersonRegistered>> read = new HashMap<>();
        persons.forEach(person -> read.put(person.personId(), Optional.of(person)));
        persons.stream()
                .collect(Collectors.groupingBy(PersonRegistered::ambito))
                .forEach((ambito, all) -> {
                    for (int from = 0; from < all.size(); from += AT_ONCE) {
                        look(ambito, all.subList(from, Math.min(all.size(), from + AT_ONCE)), read);
                    }
                });
    }

    private void look(String ambito, List<PersonRegistered> some, Map<String, Optional<PersonRegistered>> read) {
        PersonTokenTable.Wanted codes = new PersonTokenTable.Wanted();
        PersonTokenTable.Wanted dates = new PersonTokenTable.Wanted();
        PersonTokenTable.Wanted beginnings = new PersonTokenTable.Wanted();
        for (int i = 0; i < some.size(); i++) {
            PersonRegistered person = some.get(i);
            LocalDate bornOn = person.bornOn();
            if (bornOn == null) {
                // Erased meanwhile: the parts cannot be opened any more.
                continue;
            }
            codes.add(i, tokens.ofCode(ambito, new CodiceFiscale(person.codiceFiscale())));
            dates.add(i, tokens.ofDatesNear(ambito, bornOn));
            beginnings.add(i, tokens.ofBeginnings(ambito, person.familyName(), person.givenName()));
        }
        Map<Integer, List<String>> sameCode = table.findEach(ambito, codes, MOST);
        Map<Integer, List<String>> near = table.findEach(ambito, dates, beginnings, MOST);
        PersonPairs.Found found = new PersonPairs.Found();
        for (int i = 0; i < some.size(); i++) {
            PersonRegistered person = some.get(i);
            Set<String> same = new HashSet<>(sameCode.getOrDefault(i, List.of()));
            same.add(person.personId());
            same.forEach(other -> found.add(person.personId(), other, true));
            near.getOrDefault(i, List.of()).stream()
                    .filter(other -> !same.contains(other))
                    .filter(other -> isAlike(person, other, read))
                    .forEach(other -> found.add(person.personId(), other, false));
        }
        pairs.add(ambito, found);
    }

    private boolean isAlike(PersonRegistered person, String otherId, Map<String, Optional<PersonRegistered>> read) {
        return read.computeIfAbsent(otherId, this::registered)
                .filter(other -> SimilarNames.may(
                        person.familyName(), person.givenName(), other.familyName(), other.givenName()))
                .isPresent();
    }

    /** The views may not show the other yet; its own events do. */
    private Optional<PersonRegistered> registered(String personId) {
        return events.readEvents(personId)
                .asStream()
                .map(message -> message.getPayload())
                .filter(PersonRegistered.class::isInstance)
                .map(PersonRegistered.class::cast)
                .findFirst();
    }
}
