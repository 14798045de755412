package it.percorsi.platform.web;

import it.percorsi.platform.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Problem documents like those of {@link ApiProblems}, where no controller was reached yet. */
final class EarlyProblems {

    private final MessageSource messages;

    EarlyProblems(MessageSource messages) {
        this.messages = messages;
    }

    void malformed(BadInput bad, Locale locale, HttpServletResponse response) throws IOException {
        answer(
                HttpStatus.BAD_REQUEST,
                "malformed-input",
                List.of(new ApiProblems.FieldProblem(bad.field(), text("input." + bad.code(), locale))),
                locale,
                response);
    }

    void answer(HttpStatus status, String code, Locale locale, HttpServletResponse response) throws IOException {
        answer(status, code, List.of(), locale, response);
    }

    private void answer(
            HttpStatus status,
            String code,
            List<ApiProblems.FieldProblem> errors,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:percorsi:problem:" + code);
        problem.put("title", text("problem.title." + status.value(), locale));
        problem.put("status", status.value());
        problem.put("detail", text("problem." + code, locale));
        problem.put("code", code);
        if (!errors.isEmpty()) {
            problem.put("errors", errors);
        }
        response.getWriter().write(Json.text(problem));
    }

    private String text(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, key, locale));
    }
}
