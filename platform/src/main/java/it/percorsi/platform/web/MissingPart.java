package it.percorsi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** What stands in the place of a part that a page asked for and cannot have: never a page within the page. */
final class MissingPart {

    private MissingPart() {}

    /** Whether the answer is put into a page that is there already. */
    static boolean isOf(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request")) && !"true".equals(request.getHeader("HX-Boosted"));
    }

    /** Both texts in plain words, by their keys; what was only read can be asked for again, where that may help. */
    static ModelAndView shown(String title, String detail, boolean mayHelp, HttpServletRequest request) {
        boolean read = request.getMethod().equals("GET");
        return new ModelAndView("platform/missing-part")
                .addObject("title", title)
                .addObject("detail", detail)
                .addObject("role", read ? "status" : "alert")
                .addObject("again", read && mayHelp ? address(request) : null);
    }

    /** What was asked for. */
    static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
