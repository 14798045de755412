package it.percorsi.referral.views;

import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who the persons of cases are. Where several records are one human being, who sees every case is shown the record that
 * stays; who sees some of the cases only is shown each as it was referred, and learns nothing of the others.
 */
@Component
public class KnownPersons {

    private final ViewReader<PersonCard> cards;

    KnownPersons(Views views, PersonCards cards) {
        this.cards = views.reader(cards);
    }

    /** Cards by the id that was asked for; those that there are. */
    public Map<String, PersonCard> of(Collection<String> personIds, boolean asOne) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        Map<String, PersonCard> own = cards.findAll(Set.copyOf(personIds));
        Map<String, PersonCard> survivors = asOne ? survivors(own.values()) : Map.of();
        Map<String, PersonCard> shown = new HashMap<>();
        own.forEach((personId, card) -> shown.put(
                personId,
                survivors
                        .getOrDefault(Objects.requireNonNullElse(card.survivorId(), ""), card)
                        .withoutSurvivor()));
        return shown;
    }

    private Map<String, PersonCard> survivors(Collection<PersonCard> own) {
        Set<String> ids = own.stream()
                .map(PersonCard::survivorId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : cards.findAll(ids);
    }

    /** The same for one. */
    public Optional<PersonCard> of(String personId, boolean asOne) {
        return Optional.ofNullable(of(Set.of(personId), asOne).get(personId));
    }

    /** Waits until a person's card is there. */
    public void await(String personId) {
        await(personId, 0);
    }

    /** Waits until a person's card shows an event of the person. */
    public void await(String personId, long sequence) {
        cards.await(personId, personId, sequence);
    }
}
