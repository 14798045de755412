package it.percorsi.gateway.trouble;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** Who reads the answer. */
public enum Audience {
    /** A program: problem+json. */
    PROGRAM,
    /** A person who opened a page. */
    PAGE,
    /** A page that asked for a part of itself. */
    FRAGMENT;

    /** Who reads the answer to a request for a path. */
    public static Audience of(HttpServletRequest request, String path) {
        if (path.startsWith("/api/")) {
            return PROGRAM;
        }
        boolean wholePage = "true".equals(request.getHeader("HX-Boosted"))
                || "true".equals(request.getHeader("HX-History-Restore-Request"));
        if ("true".equals(request.getHeader("HX-Request")) && !wholePage) {
            return FRAGMENT;
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html") ? PAGE : PROGRAM;
    }
}
