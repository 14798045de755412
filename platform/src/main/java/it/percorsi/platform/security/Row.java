package it.percorsi.platform.security;

/**
 * A row that a caller may open.
 *
 * @param subject the case or person that the row tells about, kept in the access log; empty when it tells about nobody
 */
public record Row(String subject) {

    /** A row about a case or a person. */
    public static Row about(String subject) {
        return new Row(subject);
    }

    /** A row about nobody. */
    public static Row aboutNobody() {
        return new Row("");
    }
}
