package it.percorsi.gateway.door;

import it.percorsi.gateway.trouble.Answers;
import it.percorsi.gateway.trouble.Trouble;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only our own pages, and programs that are no browser, change anything. Without a login any page in the same
 * browser could otherwise post to this machine. Browsers tell where a request comes from in Sec-Fetch-Site and Origin,
 * and no script can forge these.
 */
class OwnPagesOnly extends OncePerRequestFilter {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final Answers answers;

    OwnPagesOnly(Answers answers) {
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

    private static boolean fromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OWN.contains(site)) {
            return true;
        }
        String origin = request.getHeader("Origin");
        return origin != null && !authority(origin).equalsIgnoreCase(request.getHeader("Host"));
    }

    /** Host and port of an origin; the scheme may differ where a proxy before us ends TLS. */
    private static String authority(String origin) {
        int start = origin.indexOf("://");
        return start < 0 ? origin.toLowerCase(Locale.ROOT) : origin.substring(start + 3);
    }
}
