package it.percorsi.referral.api;

import it.percorsi.referral.intake.Duplicates;

/** Who is referred may be known already; nothing was stored. */
final class LikelyDuplicate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Duplicates duplicates;

    LikelyDuplicate(Duplicates duplicates) {
        super("likely-duplicate");
        this.duplicates = duplicates;
    }

    Duplicates duplicates() {
        return duplicates;
    }
}
