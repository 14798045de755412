package it.percorsi.referral.person;

import it.percorsi.platform.privacy.PersonKeys;
import org.springframework.stereotype.Component;

/** Whose key was destroyed is erased, from that moment on and for every instance. */
@Component
final class PersonsWithoutKey implements ErasedPersons {

    private final PersonKeys keys;

    PersonsWithoutKey(PersonKeys keys) {
        this.keys = keys;
    }

    @Override
    public boolean include(String personId) {
        return !keys.has(personId);
    }
}
