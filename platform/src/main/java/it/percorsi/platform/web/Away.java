package it.percorsi.platform.web;

import it.percorsi.platform.outages.Outage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What people are told while a store is away. */
final class Away {

    private final PageModel everyPage;

    Away(PageModel everyPage) {
        this.everyPage = everyPage;
    }

    /** A page of its own, or the place of a fragment. A form can be sent again from it as it was, under its key. */
    ModelAndView page(Outage outage, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, seconds(outage));
        if (MissingPart.isOf(request)) {
            String text = "platform." + outage.code();
            return MissingPart.shown(text + ".title", text + ".detail", true, request);
        }
        boolean unknown = outcomeUnknown(outage, request);
        ModelAndView page = new ModelAndView("platform/away")
                .addObject("outage", outage.code())
                .addObject("unknown", unknown)
                .addObject("again", MissingPart.address(request))
                .addObject("resend", unknown && hasKey(request) ? request.getParameterMap() : Map.of());
        everyPage.addTo(page.getModelMap(), request);
        return page;
    }

    /** Whether something was to be changed: it may have been, although nobody could say so. */
    static boolean outcomeUnknown(Outage outage, HttpServletRequest request) {
        return outage != Outage.SCANNER
                && !request.getMethod().equals("GET")
                && !request.getMethod().equals("HEAD");
    }

    static String seconds(Outage outage) {
        return String.valueOf(outage.retryAfter().toSeconds());
    }

    /** An outage is no surprise: one line of the log, not the way to it. */
    static String briefly(Throwable failure) {
        Throwable first = NestedExceptionUtils.getMostSpecificCause(failure);
        return String.valueOf(first.getMessage()).lines().findFirst().orElse("");
    }

    private static boolean hasKey(HttpServletRequest request) {
        String type = request.getContentType();
        String key = request.getParameter("_key");
        return type != null && type.startsWith("application/x-www-form-urlencoded") && key != null && !key.isEmpty();
    }
}
