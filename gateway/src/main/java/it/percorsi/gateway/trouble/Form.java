package it.percorsi.gateway.trouble;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** An HTML text with gaps like <code>{{title}}</code>; what fills them is escaped, but for <code>{{html.…}}</code>. */
record Form(String html) {
    private static final Pattern GAP = Pattern.compile("\\{\\{([a-z.]+)}}");

    static Form read(String name) {
        try {
            return new Form(new ClassPathResource(name, Form.class).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String fill(Map<String, String> values) {
        return GAP.matcher(html).replaceAll(gap -> {
            String value = values.get(gap.group(1));
            if (value == null) {
                throw new IllegalArgumentException("Nothing to fill in for " + gap.group());
            }
            boolean asItIs = gap.group(1).startsWith("html.");
            return Matcher.quoteReplacement(asItIs ? value : HtmlUtils.htmlEscape(value, "UTF-8"));
        });
    }
}
