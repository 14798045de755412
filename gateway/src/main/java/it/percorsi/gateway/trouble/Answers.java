package it.percorsi.gateway.trouble;

import it.percorsi.gateway.Part;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
        String partName = part == null ? "" : text("part." + part.key());
        String title = text(trouble.code() + ".title", partName);
        String detail = text(trouble.code() + ".detail", partName);
        String fields =
                audience == Audience.PAGE && part != null && changes(request) ? SentForm.hiddenFields(request) : "";
        if (trouble.outcomeUnknown() && changes(request)) {
            detail += " " + text(fields.isEmpty() ? "outcome-unknown" : "outcome-unknown.resend");
        } else if (!fields.isEmpty()) {
            detail += " " + text("resend");
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
        return page.fill(Map.of(
                "status",
                text("status", trouble.status().value()),
                "title",
                title,
                "detail",
                detail,
                "html.resend",
                fields.isEmpty()
                        ? ""
                        : resend.fill(
                                Map.of("action", address(request, path), "html.fields", fields, "send", text("send"))),
                "first.look",
                fields.isEmpty() ? "btn-primary" : "btn-outline-primary",
                "first.href",
                again ? path : home,
                "first.text",
                text(again ? "again" : home.equals("/") ? "home" : "cases"),
                "second.href",
                again ? home : "/casi",
                "second.text",
                text(again && home.equals("/") ? "home" : "cases")));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage("gateway." + key, arguments, Locale.ITALIAN);
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
