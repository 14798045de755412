package it.percorsi.referral.access;

import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Row;
import it.percorsi.referral.privacy.Persons;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which persons are the caller's: those of the caller's ambito, erased ones too. */
@Component
public class PersonRows {

    private final Persons persons;

    PersonRows(Persons persons) {
        this.persons = persons;
    }

    /** A person of the ambito. */
    public Optional<Row> open(Caller caller, String personId) {
        return persons.find(personId)
                .filter(file -> file.ambito().equals(caller.ambito()))
                .map(file -> Row.about(personId));
    }
}
