package it.percorsi.platform.exports;

/** What XML can hold. */
final class Xml {

    private static final String NOT_IN_XML = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private Xml() {}

    /** The same text with a blank for every character that no XML can hold. */
    static String clean(String text) {
        return text.replaceAll(NOT_IN_XML, " ");
    }
}
