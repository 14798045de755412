package it.percorsi.gateway.trouble;

import it.percorsi.gateway.Part;
import it.percorsi.gateway.language.Language;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says what went wrong: as problem+json, as a page or as a fragment of one, whichever the caller can read. */
@Component
public class Answers {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final int SOON = 5;
    private static final List<String> FRAME = List.of(
            "skip",
            "home",
            "tagline",
            "navigation",
            "dashboard",
            "cases",
            "companies",
            "placements",
            "stipends",
            "table",
            "footer");

    private final MessageSource messages;
    private final JsonMapper json;
    private final Form page = Form.read("page.html");
    private final Form resend = Form.read("resend.html");
    private final Form fragment = Form.read("fragment.html");

    Answers(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /**
     * The answer to a request that could not be served.
     *
     * @param part the part that does not answer, null when no service is involved
     */
    public Answer to(HttpServletRequest request, Trouble trouble, @Nullable Part part) {
        return to(request, trouble, part, trouble == Trouble.SERVICE_DOWN ? SOON : 0);
    }

    /**
     * The answer to a request that came too early.
     *
     * @param retryAfter seconds after which to try again
     */
    public Answer tooMany(HttpServletRequest request, int retryAfter) {
        return to(request, Trouble.TOO_MANY_REQUESTS, null, retryAfter);
    }

    private Answer to(HttpServletRequest request, Trouble trouble, @Nullable Part part, int retryAfter) {
        String path = originalPath(request);
        Audience audience = Audience.of(request, path);
        Language language = Language.of(request);
        String partName = part == null ? "" : text(language, "part." + part.key());
        String title = text(language, trouble.code() + ".title", partName);
        String detail = text(language, trouble.code() + ".detail", partName);
        String fields =
                audience == Audience.PAGE && part != null && changes(request) ? SentForm.hiddenFields(request) : "";
        if (trouble.outcomeUnknown() && changes(request)) {
            detail += " " + text(language, fields.isEmpty() ? "outcome-unknown" : "outcome-unknown.resend");
        } else if (!fields.isEmpty()) {
            detail += " " + text(language, "resend");
        }
        return switch (audience) {
            case PROGRAM ->
                new Answer(
                        trouble.status(),
                        MediaType.APPLICATION_PROBLEM_JSON,
                        retryAfter,
                        problem(trouble, part, title, detail, path));
            case FRAGMENT ->
                new Answer(trouble.status(), HTML, retryAfter, fragment.fill(Map.of("title", title, "detail", detail)));
            case PAGE ->
                new Answer(trouble.status(), HTML, retryAfter, page(request, trouble, title, detail, path, fields));
        };
    }

    private String problem(Trouble trouble, @Nullable Part part, String title, String detail, String path) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:percorsi:problem:" + trouble.code());
        problem.put("title", title);
        problem.put("status", trouble.status().value());
        problem.put("detail", detail);
        problem.put("instance", path);
        problem.put("code", trouble.code());
        if (part != null) {
            problem.put("service", part.key());
        }
        return json.writeValueAsString(problem);
    }

    private String page(
            HttpServletRequest request, Trouble trouble, String title, String detail, String path, String fields) {
        boolean again = !changes(request) && trouble.status().is5xxServerError();
        String home = path.equals("/") ? "/casi" : "/";
        Language language = Language.of(request);
        Map<String, String> values = new HashMap<>(frame(language));
        values.put("status", text(language, "status", trouble.status().value()));
        values.put("title", title);
        values.put("detail", detail);
        values.put(
                "html.resend",
                fields.isEmpty()
                        ? ""
                        : resend.fill(Map.of(
                                "action",
                                address(request, path),
                                "html.fields",
                                fields,
                                "send",
                                text(language, "send"))));
        values.put("first.look", fields.isEmpty() ? "btn-primary" : "btn-outline-primary");
        values.put("first.href", again ? path : home);
        values.put("first.text", text(language, again ? "again" : home.equals("/") ? "home" : "cases"));
        values.put("second.href", again ? home : "/casi");
        values.put("second.text", text(language, again && home.equals("/") ? "home" : "cases"));
        return page.fill(values);
    }

    /** What stands around every page. */
    private Map<String, String> frame(Language language) {
        Map<String, String> texts =
                FRAME.stream().collect(Collectors.toMap(key -> "frame." + key, key -> text(language, "frame." + key)));
        texts.put("language", language.tag());
        return texts;
    }

    private String text(Language language, String key, Object... arguments) {
        return messages.getMessage("gateway." + key, arguments, language.locale());
    }

    private static boolean changes(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }

    private static String address(HttpServletRequest request, String path) {
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    private static String originalPath(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }
}
