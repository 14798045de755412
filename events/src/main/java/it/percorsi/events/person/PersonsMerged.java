package it.percorsi.events.person;

import it.percorsi.events.codes.PersonField;
import java.time.LocalDate;
import java.util.List;

/**
 * Two records turned out to be one human being: this one stays, and the cases of the other are shown under it. Nothing
 * that was recorded changes; {@link PersonReplaced} says the same of the other record.
 *
 * @param personId the person whose record stays
 * @param ambito the ambito, for example {@code legnano}
 * @param mergedId the person whose record gives way
 * @param kept where the two records said something else: what the one that stays says is kept
 * @param mergedBy user name of who decided it
 * @param mergedOn date
 */
public record PersonsMerged(
        String personId, String ambito, String mergedId, List<PersonField> kept, String mergedBy, LocalDate mergedOn)
        implements PersonEvent {

    /** Lists are kept as they are given. */
    public PersonsMerged {
        kept = List.copyOf(kept);
    }
}
