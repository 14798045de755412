package it.percorsi.platform.web.conflict;

import it.percorsi.platform.web.BadInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form from the page of a conflict, with the value chosen for every field: {@code _choice.NAME} says {@code mine} (the
 * field itself) or {@code theirs} (the values of {@code _theirs.NAME}). The handler sees a form like any other.
 */
public final class ChosenFields extends HttpServletRequestWrapper {

    static final String CHOICE = "_choice.";
    static final String THEIRS = "_theirs.";

    private final Map<String, String[]> fields;

    private ChosenFields(HttpServletRequest request, Map<String, String[]> fields) {
        super(request);
        this.fields = fields;
    }

    /** The request itself when there was nothing to choose. A field without a choice is {@link BadInput}. */
    public static HttpServletRequest of(HttpServletRequest request) {
        Map<String, String[]> sent = request.getParameterMap();
        if (sent.keySet().stream().noneMatch(ChosenFields::isAboutChoice)) {
            return request;
        }
        Map<String, String[]> fields = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (!isAboutChoice(name)) {
                fields.put(name, values);
            }
        });
        sent.keySet().stream()
                .filter(ChosenFields::isAboutChoice)
                .map(name -> name.substring(name.indexOf('.') + 1))
                .forEach(name -> choose(name, sent, fields));
        return new ChosenFields(request, fields);
    }

    private static void choose(String name, Map<String, String[]> sent, Map<String, String[]> fields) {
        String[] choice = sent.get(CHOICE + name);
        if (choice != null && choice.length == 1 && choice[0].equals("theirs")) {
            fields.remove(name);
            String[] theirs = sent.get(THEIRS + name);
            if (theirs != null) {
                fields.put(name, theirs);
            }
        } else if (choice == null || choice.length != 1 || !choice[0].equals("mine")) {
            throw new BadInput(name, "choice-missing");
        }
    }

    private static boolean isAboutChoice(String name) {
        return name.startsWith(CHOICE) || name.startsWith(THEIRS);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = fields.get(name);
        return values == null ? null : values[0];
    }

    @Override
    @SuppressWarnings("NullAway") // absent is null in the servlet's signature
    public String[] getParameterValues(String name) {
        String[] values = fields.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }
}
