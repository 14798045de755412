package it.percorsi.referral.imports;

/**
 * How far the chosen rows have come.
 *
 * @param total rows that were chosen
 * @param imported cases opened
 * @param known rows that had come in by file before
 * @param refused rows against which a rule stands
 */
public record Progress(int total, int imported, int known, int refused) {

    /** Rows whose turn is over. */
    public int done() {
        return imported + known + refused;
    }
}
