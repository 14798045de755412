package it.percorsi.gateway.trouble;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.WebUtils;

/** The fields of a form that was sent, for sending it again. */
public final class SentForm {

    /** What is remembered of a form; whoever writes more finds it with the browser's way back. */
    public static final int MOST_BYTES = 64 * 1024;

    /** Makes a repetition harmless: the service gives the first answer again. */
    private static final String KEY = "_key";

    private SentForm() {}

    /** As hidden fields; empty when it is not a form, was too long, or must not be sent twice. */
    static String hiddenFields(HttpServletRequest request) {
        Map<String, List<String>> fields = fields(request);
        if (!fields.containsKey(KEY)) {
            return "";
        }
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> hidden(field.getKey(), value)))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        ContentCachingRequestWrapper kept = WebUtils.getNativeRequest(request, ContentCachingRequestWrapper.class);
        if (kept == null || kept.getContentLength() < 1 || kept.getContentLength() > MOST_BYTES) {
            return Map.of();
        }
        try {
            // The rest, which no service has read.
            kept.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            return Map.of();
        }
        byte[] body = kept.getContentAsByteArray();
        return body.length == kept.getContentLength()
                ? MvcUtils.decodeQueryString(new String(body, StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                : Map.of();
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(HtmlUtils.htmlEscape(name, "UTF-8"), HtmlUtils.htmlEscape(value, "UTF-8"));
    }
}
