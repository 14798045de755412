package it.percorsi.platformtest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Reads forms on pages, as a browser does without scripts. */
public final class Html {

    private static final Pattern HIDDEN = Pattern.compile("<input(?=[^>]*type=\"hidden\")[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private Html() {}

    /** The value of a hidden field. */
    public static String value(String page, String name) {
        return hidden(page).stream()
                .filter(field -> field.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + name + " on\n" + page));
    }

    /** What the form with that action would send: its hidden fields, in order, and what a person chose. */
    public static String form(String page, String action, Map<String, String> chosen) {
        int start = page.indexOf("action=\"" + action + "\"");
        if (start < 0) {
            throw new AssertionError("no form for " + action + " on\n" + page);
        }
        List<Map.Entry<String, String>> fields =
                new ArrayList<>(hidden(page.substring(start, page.indexOf("</form>", start))));
        fields.addAll(chosen.entrySet());
        return String.join(
                "&",
                fields.stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .toList());
    }

    private static List<Map.Entry<String, String>> hidden(String part) {
        return HIDDEN.matcher(part)
                .results()
                .map(match -> Map.entry(in(NAME, match.group()), in(VALUE, match.group())))
                .toList();
    }

    private static String in(Pattern attribute, String tag) {
        Matcher matcher = attribute.matcher(tag);
        return matcher.find() ? HtmlUtils.htmlUnescape(matcher.group(1)) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
