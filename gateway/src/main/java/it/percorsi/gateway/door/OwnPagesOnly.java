package it.percorsi.gateway.door;

import it.percorsi.gateway.trouble.Answers;
import it.percorsi.gateway.trouble.Trouble;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only our own pages change anything with a browser's session. Browsers tell where a request comes from in
 * Sec-Fetch-Site and Origin, and no script can forge these; a request with the session cookie and neither of them is
 * refused. A request without the cookie has no rights that another site could borrow.
 */
class OwnPagesOnly extends OncePerRequestFilter {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final String sessionCookie;
    private final Answers answers;

    OwnPagesOnly(String sessionCookie, Answers answers) {
        this.sessionCookie = sessionCookie;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READS.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (fromElsewhere(request)) {
            answers.to(request, Trouble.FOREIGN_ORIGIN, null).writeTo(response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean fromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if (site == null && origin == null) {
            return hasSession(request);
        }
        return (site != null && !OWN.contains(site)) || (origin != null && !ours(origin, request));
    }

    private boolean hasSession(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals(sessionCookie));
    }

    /** Under TLS a page of the same host that came without it may have been forged on the way. */
    private static boolean ours(String origin, HttpServletRequest request) {
        int end = origin.indexOf("://");
        return end > 0
                && origin.substring(end + 3).equalsIgnoreCase(request.getHeader("Host"))
                && (!request.isSecure() || origin.substring(0, end).equalsIgnoreCase("https"));
    }
}
