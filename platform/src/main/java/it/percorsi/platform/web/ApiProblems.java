package it.percorsi.platform.web;

import it.percorsi.platform.commands.IdempotencyKeyReused;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.commands.StaleVersion;
import it.percorsi.platform.imports.ImportRejected;
import it.percorsi.platform.outages.Outage;
import it.percorsi.platform.security.Denied;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/**
 * Every error of an API as RFC 9457 problem document: a stable {@code code}, the {@code rule} it breaks where there is
 * one, the {@code errors} field by field, and in {@code detail} how to mend it. Never a value that was sent.
 */
@RestControllerAdvice(annotations = RestController.class)
final class ApiProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private final MessageSource messages;

    ApiProblems(MessageSource messages) {
        this.messages = messages;
    }

    /** What is wrong with one field. */
    record FieldProblem(String field, String message) {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refusal, Locale locale) {
        RefusalText text = RefusalText.of(refusal, messages, locale);
        ProblemDetail problem = problem(HttpStatus.valueOf(refusal.status()), refusal.code(), text.message(), locale);
        if (refusal.rule() != null) {
            problem.setProperty("rule", refusal.rule());
        }
        if (!text.details().isEmpty()) {
            problem.setProperty("missing", text.details());
        }
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleVersion stale, Locale locale) {
        ProblemDetail problem =
                problem(HttpStatus.PRECONDITION_FAILED, "stale-version", text("problem.stale-version", locale), locale);
        problem.setProperty("expectedVersion", stale.expected());
        problem.setProperty("currentVersion", stale.current());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> keyReused(IdempotencyKeyReused reused, Locale locale) {
        return answer(problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency-key-reused",
                text("problem.idempotency-key-reused", locale),
                locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> met(ConcurrencyException conflict, Locale locale) {
        return answer(problem(HttpStatus.CONFLICT, "conflict", text("problem.conflict", locale), locale));
    }

    @ExceptionHandler({NotFound.class, AggregateNotFoundException.class})
    ResponseEntity<ProblemDetail> notFound(RuntimeException missing, Locale locale) {
        return answer(problem(HttpStatus.NOT_FOUND, "not-found", text("problem.not-found", locale), locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(Denied denied, Locale locale) {
        return answer(problem(HttpStatus.FORBIDDEN, "not-allowed", text("problem.not-allowed", locale), locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badInput(BadInput bad, Locale locale) {
        return malformed(List.of(new FieldProblem(bad.field(), text("input." + bad.code(), locale))), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(ImportRejected rejected, Locale locale) {
        ProblemDetail problem =
                problem(HttpStatus.BAD_REQUEST, "import-rejected", text("problem.import-rejected", locale), locale);
        problem.setProperty("errors", RowText.of(rejected, messages, locale));
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badParameter(ConstraintViolationException bad, Locale locale) {
        return malformed(
                bad.getConstraintViolations().stream()
                        .map(violation ->
                                new FieldProblem(violation.getPropertyPath().toString(), violation.getMessage()))
                        .toList(),
                locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(RuntimeException failure, HttpServletRequest request, Locale locale) {
        Outage outage = Outage.behind(failure).orElse(null);
        if (outage != null) {
            LOG.warn("{}: {}", outage.code(), Away.briefly(failure));
            return away(outage, request, locale);
        }
        LOG.error("A request failed", failure);
        return answer(
                problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", text("problem.internal", locale), locale));
    }

    private ResponseEntity<ProblemDetail> away(Outage outage, HttpServletRequest request, Locale locale) {
        String detail = text("problem." + outage.code(), locale);
        boolean unknown = Away.outcomeUnknown(outage, request);
        ProblemDetail problem = problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                outage.code(),
                unknown ? detail + " " + text("problem.outcome-unknown", locale) : detail,
                locale);
        if (unknown) {
            problem.setProperty("outcome", "unknown");
        }
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Away.seconds(outage))
                .body(problem);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException bad, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return untyped(malformed(
                bad.getBindingResult().getFieldErrors().stream()
                        .map(ApiProblems::fieldProblem)
                        .toList(),
                LocaleContextHolder.getLocale()));
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException bad, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return untyped(malformed(
                bad.getParameterValidationResults().stream()
                        .flatMap(result -> result.getResolvableErrors().stream()
                                .map(error -> new FieldProblem(
                                        String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                        String.valueOf(error.getDefaultMessage()))))
                        .toList(),
                LocaleContextHolder.getLocale()));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException bad, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Locale locale = LocaleContextHolder.getLocale();
        String field = bad.getCause() instanceof JacksonException json ? path(json) : "";
        return untyped(malformed(
                List.of(new FieldProblem(field.isEmpty() ? "body" : field, text("input.unreadable", locale))), locale));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException bad, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field = bad instanceof MethodArgumentTypeMismatchException parameter
                ? parameter.getName()
                : String.valueOf(bad.getPropertyName());
        Locale locale = LocaleContextHolder.getLocale();
        return untyped(malformed(List.of(new FieldProblem(field, text("input.unreadable", locale))), locale));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem) {
            problem.setProperty("code", "http-" + status.value());
        }
        return super.handleExceptionInternal(failure, body, headers, status, request);
    }

    private static FieldProblem fieldProblem(FieldError error) {
        return new FieldProblem(error.getField(), String.valueOf(error.getDefaultMessage()));
    }

    private static String path(JacksonException json) {
        return json.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private ResponseEntity<ProblemDetail> malformed(List<FieldProblem> errors, Locale locale) {
        ProblemDetail problem =
                problem(HttpStatus.BAD_REQUEST, "malformed-input", text("problem.malformed-input", locale), locale);
        problem.setProperty("errors", errors);
        return answer(problem);
    }

    private ProblemDetail problem(HttpStatus status, String code, String detail, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:percorsi:problem:" + code));
        problem.setTitle(text("problem.title." + status.value(), locale));
        problem.setProperties(new LinkedHashMap<>(Map.of("code", code)));
        return problem;
    }

    private String text(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, key, locale));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.of(problem).build();
    }

    private static ResponseEntity<Object> untyped(ResponseEntity<ProblemDetail> answer) {
        return ResponseEntity.status(answer.getStatusCode()).body(answer.getBody());
    }
}
