package it.percorsi.identity.accounts;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** The municipalities of the ambito. */
public final class Municipalities {

    private static final String PREFIX = "municipality.";
    private static final Map<String, String> NAMES = read();

    private Municipalities() {}

    /** Whether this is the ISTAT code of one. */
    public static boolean isCode(String code) {
        return NAMES.containsKey(code);
    }

    /** Name by ISTAT code. */
    public static Map<String, String> names() {
        return NAMES;
    }

    private static Map<String, String> read() {
        ResourceBundle bundle = ResourceBundle.getBundle("messages/municipalities", Locale.ROOT);
        Map<String, String> names = new TreeMap<>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .forEach(key -> names.put(key.substring(PREFIX.length()), bundle.getString(key)));
        return Collections.unmodifiableMap(names);
    }
}
