package it.percorsi.platform.security;

import io.micrometer.core.instrument.MeterRegistry;
import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.access.AccessLog.Kind;
import it.percorsi.platform.web.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Stands before every handler: role first, then row, then the entry in the access log. What another may see and the
 * caller may not is answered like what does not exist.
 */
final class RowGuard implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(RowGuard.class);

    static final String NARROWED = Caller.class.getName();

    private final AccessRules rules;
    private final AccessLog log;
    private final MeterRegistry meters;

    RowGuard(AccessRules rules, AccessLog log, MeterRegistry meters) {
        this.rules = rules;
        this.log = log;
        this.meters = meters;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || EndpointsHaveRules.isForeign(method)) {
            return true;
        }
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        // HEAD is answered by the handler of GET.
        String verb = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        AccessRule rule = rules.of(verb, pattern).orElseThrow(() -> denied(verb, pattern));
        if (rule.open()) {
            return true;
        }
        Caller caller = Caller.current()
                .map(known -> known.only(rule.roles()))
                .filter(known -> !known.roles().isEmpty())
                .orElseThrow(() -> denied(verb, pattern));
        request.setAttribute(NARROWED, caller);
        RowRule rows = rule.row();
        if (rows != null) {
            String id = id(request, String.valueOf(rule.variable()));
            Row row = id == null ? null : rows.open(caller, id).orElse(null);
            if (row == null) {
                refused("row", verb, pattern);
                throw new NotFound("row", "not for the one who asks");
            }
            if (verb.equals("GET") && !row.subject().isEmpty()) {
                log.record(caller, Kind.VIEW, List.of(row.subject()), null);
            }
        }
        return true;
    }

    private static @Nullable String id(HttpServletRequest request, String variable) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object inPath = variables instanceof Map<?, ?> map ? map.get(variable) : null;
        return inPath != null ? inPath.toString() : request.getParameter(variable);
    }

    /** Who tried what is worth knowing; which id was guessed is not, and may be somebody's. */
    private void refused(String why, String verb, String pattern) {
        meters.counter("percorsi.access.refused", "why", why).increment();
        LOG.warn(
                "Refused for the {}: {} {} asked by {}",
                why,
                verb,
                pattern,
                Caller.current().map(RowGuard::printable).orElse("nobody"));
    }

    private static String printable(Caller caller) {
        return caller.user().replaceAll("\\p{Cntrl}", "?");
    }

    private Denied denied(String verb, String pattern) {
        refused("role", verb, pattern);
        return new Denied(verb + " " + pattern);
    }
}
