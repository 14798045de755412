package it.percorsi.platform.web;

import it.percorsi.platform.commands.IdempotencyKeyReused;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.commands.StaleVersion;
import it.percorsi.platform.outages.Outage;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Denied;
import it.percorsi.platform.web.conflict.ConflictPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Errors on pages: a form that was refused goes back to the page it came from, which says why; what cannot be found or
 * fails gets a page with a way back.
 */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
final class PageErrors {

    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

    private final MessageSource messages;
    private final ConflictPage conflicts;
    private final PageModel frame;
    private final Away away;

    PageErrors(MessageSource messages, ConflictPage conflicts, PageModel frame, Away away) {
        this.messages = messages;
        this.conflicts = conflicts;
        this.frame = frame;
        this.away = away;
    }

    @ExceptionHandler
    ModelAndView refused(Refused refusal, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return back(RefusalText.of(refusal, messages, locale), request, response);
    }

    @ExceptionHandler
    ModelAndView stale(StaleVersion stale, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (stale.newer().isEmpty() || !ConflictPage.canShow(request)) {
            return back(plain("stale-version", locale), request, response);
        }
        ModelAndView page = conflicts.of(stale, request, back(request), locale);
        frame.addTo(page.getModelMap(), request);
        response.setStatus(409);
        return page;
    }

    @ExceptionHandler
    ModelAndView reused(
            IdempotencyKeyReused reused, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return back(plain("idempotency-key-reused", locale), request, response);
    }

    @ExceptionHandler
    ModelAndView bad(BadInput bad, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        String message = messages.getMessage("input." + bad.code(), null, bad.code(), locale);
        return back(new RefusalText(bad.code(), null, String.valueOf(message), List.of()), request, response);
    }

    @ExceptionHandler({
        BindException.class,
        MissingServletRequestParameterException.class,
        MethodArgumentTypeMismatchException.class
    })
    ModelAndView malformed(
            Exception malformed, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        List<RefusalText.Detail> fields = malformed instanceof BindException binding
                ? binding.getFieldErrors().stream()
                        .map(error -> new RefusalText.Detail(
                                error.getField(), error.getField() + ": " + error.getDefaultMessage()))
                        .toList()
                : List.of();
        String message = messages.getMessage("problem.malformed-input", null, locale);
        return back(new RefusalText("malformed-input", null, message, fields), request, response);
    }

    @ExceptionHandler
    ModelAndView denied(Denied denied, HttpServletRequest request, HttpServletResponse response) {
        return page(403, "not-allowed", request, response);
    }

    @ExceptionHandler({NotFound.class, AggregateNotFoundException.class})
    ModelAndView notFound(RuntimeException missing, HttpServletRequest request, HttpServletResponse response) {
        return page(404, "not-found", request, response);
    }

    @ExceptionHandler
    ModelAndView unexpected(RuntimeException failure, HttpServletRequest request, HttpServletResponse response) {
        Outage outage = Outage.behind(failure).orElse(null);
        if (outage != null) {
            LOG.warn("{}: {}", outage.code(), Away.briefly(failure));
            return away.page(outage, request, response);
        }
        LOG.error("A page failed", failure);
        return page(500, "internal", request, response);
    }

    private RefusalText plain(String code, Locale locale) {
        return new RefusalText(code, null, messages.getMessage("problem." + code, null, locale), List.of());
    }

    private static ModelAndView page(
            int status, String problem, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(status);
        if (MissingPart.isOf(request)) {
            boolean mayHelp = status == 404 || status >= 500;
            return MissingPart.shown("platform.part.title", "platform.part." + status, mayHelp, request);
        }
        return new ModelAndView("platform/error").addObject("status", status).addObject("problem", problem);
    }

    private static ModelAndView back(RefusalText refusal, HttpServletRequest request, HttpServletResponse response) {
        // Nothing is kept for who has no account: it would lie in a session that anybody can have.
        if (request.getMethod().equals("GET") || Caller.current().isEmpty()) {
            return page(400, "malformed-input", request, response);
        }
        FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put("refusal", refusal);
        if (!isUpload(request)) {
            flash.put(
                    "form",
                    request.getParameterMap().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0])));
            flash.put(
                    "written",
                    request.getParameterMap().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue()))));
        }
        return new ModelAndView("redirect:" + back(request));
    }

    /** The fields of an upload that failed cannot be read. */
    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    /** The page that a form was on; a form on the page of a conflict says which page that was before. */
    private static String back(HttpServletRequest request) {
        String before = isUpload(request) ? null : request.getParameter(ConflictPage.FROM);
        return pathOf(before == null ? request.getHeader("Referer") : before);
    }

    /** Only the path: a form can send people back to this site's pages, never elsewhere. */
    private static String pathOf(@Nullable String referer) {
        if (referer == null) {
            return "/";
        }
        try {
            URI uri = URI.create(referer);
            String path = uri.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//")) {
                return "/";
            }
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException unreadable) {
            return "/";
        }
    }
}
