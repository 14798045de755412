package it.percorsi.events.rulebook;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Evidence;
import java.util.List;

/**
 * What a referral of one category needs (R8); nothing but the category itself where the list is empty.
 *
 * @param category the category of the referral
 * @param evidence what it needs
 */
public record CategoryEvidence(Category category, List<Evidence> evidence) {

    /** The list is kept as it is given, never to change. */
    public CategoryEvidence {
        evidence = List.copyOf(evidence);
    }
}
