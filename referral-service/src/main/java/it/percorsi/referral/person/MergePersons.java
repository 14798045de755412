package it.percorsi.referral.person;

import it.percorsi.events.codes.PersonField;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Two records are one human being: the first stays, the other gives way to it.
 *
 * @param personId the person whose record stays
 * @param mergedId the person whose record gives way
 * @param kept where the two differ
 * @param actor user name of who decides it
 * @param mergedOn today
 */
public record MergePersons(
        @TargetAggregateIdentifier String personId,
        String mergedId,
        List<PersonField> kept,
        String actor,
        LocalDate mergedOn) {

    /** Lists are kept as they are given. */
    public MergePersons {
        kept = List.copyOf(kept);
    }
}
