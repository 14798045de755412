package it.percorsi.stipend.rulebook;

/** Amounts inside the words of a refusal. */
public final class Amount {

    private Amount() {}

    /** Euro cents, not negative, as an Italian reads them: {@code 150,00}. */
    public static String inWords(long cents) {
        return cents / 100 + "," + (cents % 100 < 10 ? "0" : "") + cents % 100;
    }
}
