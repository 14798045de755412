package it.percorsi.referral.imports;

import org.jspecify.annotations.Nullable;

/**
 * What became of a chosen row.
 *
 * @param number as a spreadsheet counts
 * @param kind what became of it
 * @param caseId the case, where there is one
 * @param refusal why it was refused, in words
 */
public record RowOutcome(
        int number,
        Kind kind,
        @Nullable String caseId,
        @Nullable String refusal) {

    /** What can become of a row. */
    public enum Kind {
        /** Its turn has not come. */
        PENDING,
        /** A case was opened. */
        IMPORTED,
        /** The same referral had come in by file before. */
        KNOWN,
        /** A rule stands against it. */
        REFUSED
    }

    static RowOutcome imported(int number, String caseId) {
        return new RowOutcome(number, Kind.IMPORTED, caseId, null);
    }

    static RowOutcome pending(int number) {
        return new RowOutcome(number, Kind.PENDING, null, null);
    }

    static RowOutcome known(int number, String caseId) {
        return new RowOutcome(number, Kind.KNOWN, caseId, null);
    }

    static RowOutcome refused(int number, String words) {
        return new RowOutcome(number, Kind.REFUSED, null, words);
    }
}
