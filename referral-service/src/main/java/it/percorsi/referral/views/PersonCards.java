package it.percorsi.referral.views;

import it.percorsi.events.person.PersonRegistered;
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
        return 2;
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
        return recorded.event() instanceof PersonRegistered person ? List.of(person.personId()) : List.of();
    }

    @Override
    public @Nullable PersonCard fold(@Nullable PersonCard current, String id, RecordedEvent recorded) {
        if (recorded.event() instanceof PersonRegistered person) {
            return new PersonCard(
                    person.personId(),
                    person.familyName(),
                    person.givenName(),
                    person.codiceFiscale(),
                    person.bornOn(),
                    person.bornAt(),
                    person.municipality(),
                    person.address(),
                    person.phone());
        }
        return current;
    }
}
