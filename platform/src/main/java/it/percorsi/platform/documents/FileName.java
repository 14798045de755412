package it.percorsi.platform.documents;

import java.util.regex.Pattern;

/** The name of a file as it was sent, made harmless: no path, nothing invisible, no ending that lies. */
final class FileName {

    private static final int MOST = 120;
    /** Control and format characters, among them those that turn the direction of writing; what no name may hold. */
    private static final Pattern HARMFUL = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}:*?\"<>|]");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");

    private FileName() {}

    /** Never empty; ends as files of that type do. */
    static String clean(String sent, FileType type) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String plain = BLANKS.matcher(HARMFUL.matcher(last).replaceAll("")).replaceAll(" ");
        String name = EDGES.matcher(plain).replaceAll("");
        if (name.isEmpty()) {
            name = "documento";
        }
        String ending = "." + type.ending();
        if (type.fits(name)) {
            int dot = name.lastIndexOf('.');
            ending = name.substring(dot);
            name = name.substring(0, dot);
        }
        int most = MOST - ending.length();
        return (name.codePointCount(0, name.length()) > most
                        ? name.substring(0, name.offsetByCodePoints(0, most))
                        : name)
                + ending;
    }
}
