package it.percorsi.referral.intake;

import it.percorsi.referral.person.CodeContent;
import java.util.List;

/**
 * What is doubtful about a referral, and whether the sender has answered.
 *
 * @param mismatches what of the person stands against the tax code
 * @param mismatchOpen whether that has still to be confirmed or mended
 * @param duplicates who is known and may be the same person
 * @param duplicateOpen whether it has still to be said who it is
 */
public record Questions(
        List<CodeContent.Mismatch> mismatches, boolean mismatchOpen, Duplicates duplicates, boolean duplicateOpen) {

    /** None. */
    static final Questions NONE = new Questions(List.of(), false, Duplicates.NONE, false);

    /** Lists are kept as they are given. */
    public Questions {
        mismatches = List.copyOf(mismatches);
    }

    /** Whether nothing may be stored yet. */
    public boolean open() {
        return mismatchOpen || duplicateOpen;
    }
}
