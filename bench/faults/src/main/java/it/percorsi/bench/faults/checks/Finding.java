package it.percorsi.bench.faults.checks;

/**
 * Something that must not be.
 *
 * @param kind what it is
 * @param text where and how
 */
public record Finding(Kind kind, String text) {

    /** Kinds of findings. */
    public enum Kind {
        /** Something acknowledged or stored is missing. */
        LOSS,
        /** Something is there twice. */
        DOUBLE,
        /** Two things that must agree do not. */
        DIFFERENCE
    }

    static Finding loss(String text) {
        return new Finding(Kind.LOSS, text);
    }

    static Finding twice(String text) {
        return new Finding(Kind.DOUBLE, text);
    }

    static Finding difference(String text) {
        return new Finding(Kind.DIFFERENCE, text);
    }
}
