package it.percorsi.referral.person;

import it.percorsi.events.person.PersonRegistered;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Looks for those who are known already and may be a person who becomes known. */
final class LikelyPairs {

    private static final int MOST = 50;

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

    /** The person's tokens, and those of all who came before, are in the table. */
    void look(PersonRegistered person) {
        if (person.bornOn() == null) {
            return;
        }
        String ambito = person.ambito();
        Set<String> sameCode = new TreeSet<>(
                table.find(ambito, tokens.ofCode(ambito, new CodiceFiscale(person.codiceFiscale())), false, MOST));
        sameCode.remove(person.personId());
        List<String> alike = table
                .findBoth(
                        ambito,
                        tokens.ofDatesNear(ambito, person.bornOn()),
                        tokens.ofBeginnings(ambito, person.familyName(), person.givenName()),
                        MOST)
                .stream()
                .filter(other -> !other.equals(person.personId()) && !sameCode.contains(other))
                .filter(other -> isAlike(person, other))
                .toList();
        pairs.add(ambito, person.personId(), sameCode, true);
        pairs.add(ambito, person.personId(), alike, false);
    }

    /** The views may not show the other yet; its own events do. */
    private boolean isAlike(PersonRegistered person, String otherId) {
        return events.readEvents(otherId)
                .asStream()
                .map(message -> message.getPayload())
                .filter(PersonRegistered.class::isInstance)
                .map(PersonRegistered.class::cast)
                .anyMatch(other -> SimilarNames.may(
                        person.familyName(), person.givenName(), other.familyName(), other.givenName()));
    }
}
