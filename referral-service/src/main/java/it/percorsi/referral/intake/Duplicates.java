package it.percorsi.referral.intake;

import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.PersonCard;
import java.util.List;

/**
 * Persons who may be the one that is being referred, as far as the caller may know.
 *
 * @param known those with a case that the caller may open
 * @param elsewhere whether the tax code is also that of somebody of whom the caller may know no more than this
 */
public record Duplicates(List<Known> known, boolean elsewhere) {

    /** Nobody. */
    public static final Duplicates NONE = new Duplicates(List.of(), false);

    /** Lists are kept as they are given. */
    public Duplicates {
        known = List.copyOf(known);
    }

    /**
     * Somebody whom the caller may know.
     *
     * @param person who
     * @param cases the cases that the caller may open, the latest first
     * @param sameCode whether the tax code is the same; otherwise name and date of birth are alike
     */
    public record Known(PersonCard person, List<CaseDocument> cases, boolean sameCode) {}

    /** Whether there is nobody. */
    public boolean isEmpty() {
        return known.isEmpty() && !elsewhere;
    }

    /** The cases that the caller may open. */
    public List<String> caseIds() {
        return known.stream()
                .flatMap(one -> one.cases().stream())
                .map(CaseDocument::caseId)
                .toList();
    }

    /** Whether this is one of them. */
    boolean has(String personId) {
        return known.stream().anyMatch(one -> one.person().personId().equals(personId));
    }
}
