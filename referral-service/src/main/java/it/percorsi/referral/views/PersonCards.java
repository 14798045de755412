package it.percorsi.referral.views;

import it.percorsi.events.person.PersonRegistered;
import it.percorsi.events.person.PersonReinstated;
import it.percorsi.events.person.PersonReplaced;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A card a person. */
@Component
public class PersonCards implements View<PersonCard> {

    @Override
    public String name() {
        return "persons";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<PersonCard> document() {
        return PersonCard.class;
    }

    @Override
    public List<String> aggregatesOf(String id) {
        return List.of(id);
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case PersonRegistered e -> List.of(e.personId());
            case PersonReplaced e -> List.of(e.personId());
            case PersonReinstated e -> List.of(e.personId());
            default -> List.of();
        };
    }

    @Override
    public @Nullable PersonCard fold(@Nullable PersonCard current, String id, RecordedEvent recorded) {
        return switch (recorded.event()) {
            case PersonRegistered person ->
                new PersonCard(
                        person.personId(),
                        person.familyName(),
                        person.givenName(),
                        person.codiceFiscale(),
                        person.bornOn(),
                        person.bornAt(),
                        person.municipality(),
                        person.address(),
                        person.phone(),
                        null);
            case PersonReplaced e when current != null -> current.replacedBy(e.survivorId());
            case PersonReinstated e when current != null -> current.replacedBy(null);
            default -> current;
        };
    }
}
