package it.percorsi.referral.access;

import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;

import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Denied;
import it.percorsi.referral.person.PersonIndex;
import it.percorsi.referral.person.PersonPairs;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who may look for persons by name or tax code: the service, and a municipality. Whose cases are then shown is said by
 * {@link CaseRows} as everywhere. What was typed is kept nowhere.
 */
@Component
public class NameSearch {

    private static final int MOST = 1_000;
    private static final int LONGEST = 100;

    private final PersonIndex index;
    private final PersonPairs pairs;

    NameSearch(PersonIndex index, PersonPairs pairs) {
        this.index = index;
        this.pairs = pairs;
    }

    /**
     * Whom the search finds.
     *
     * @param persons their ids
     * @param more whether there are more than it gives
     */
    public record Found(List<String> persons, boolean more) {

        /** Lists are kept as they are given. */
        public Found {
            persons = List.copyOf(persons);
        }
    }

    /** Whether the caller may. */
    public static boolean allows(Caller caller) {
        return caller.is(OPERATORE, COORDINATORE, COMUNE);
    }

    /** Looks for what was typed. */
    public Found find(Caller caller, String typed) {
        if (!allows(caller)) {
            throw new Denied("a search by name");
        }
        List<String> persons =
                index.matching(caller.ambito(), typed.substring(0, Math.min(typed.length(), LONGEST)), MOST + 1);
        List<String> found = persons.subList(0, Math.min(persons.size(), MOST));
        return new Found(CaseFields.asOne(caller) ? List.copyOf(pairs.together(found)) : found, persons.size() > MOST);
    }
}
