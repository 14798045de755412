package it.percorsi.identity.api;

import it.percorsi.identity.accounts.InvalidAccount;
import it.percorsi.identity.accounts.UnknownName;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Errors of the API as RFC 9457 problem documents; never a value that was sent. */
@RestControllerAdvice(annotations = RestController.class)
class ApiErrors extends ResponseEntityExceptionHandler {

    private final MessageSource messages;

    ApiErrors(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidAccount invalid) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-account");
        List<Map<String, String>> errors = invalid.problems().entrySet().stream()
                .map(entry ->
                        Map.of("field", entry.getKey(), "code", entry.getValue(), "message", text(entry.getValue())))
                .toList();
        problem.setProperty("errors", errors);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownName unknown) {
        return problem(HttpStatus.NOT_FOUND, "not-found");
    }

    private ProblemDetail problem(HttpStatus status, String code) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text(code));
        problem.setType(URI.create("urn:percorsi:problem:" + code));
        problem.setProperty("code", code);
        return problem;
    }

    private String text(String code) {
        return messages.getMessage("identity.problem." + code, null, LocaleContextHolder.getLocale());
    }
}
