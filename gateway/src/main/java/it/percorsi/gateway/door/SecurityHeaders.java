package it.percorsi.gateway.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts on every response what the browser shall not allow: scripts and styles in the page, frames, guesses, other hosts.
 * Images and fonts may stand in a style sheet as data, Bootstrap Italia's does so.
 */
public class SecurityHeaders extends OncePerRequestFilter {
    private static final String TRANSPORT = "Strict-Transport-Security";
    private static final Map<String, String> FIXED = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private final Map<String, String> headers = new LinkedHashMap<>(FIXED);

    /**
     * The headers of this installation.
     *
     * @param loginOrigin origin of a login service elsewhere, to which our forms lead on; empty for our own
     * @param encrypted whether browsers reach us by TLS and shall never again try without
     */
    SecurityHeaders(String loginOrigin, boolean encrypted) {
        headers.put(
                "Content-Security-Policy",
                "default-src 'self'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'self'; "
                        + "frame-ancestors 'none'; form-action " + ("'self' " + loginOrigin).strip());
        if (encrypted) {
            headers.put(TRANSPORT, "max-age=31536000");
        }
    }

    /** Headers that only the gateway sets; a service's own would stand there twice. */
    public static Set<String> names() {
        var names = new HashSet<>(FIXED.keySet());
        names.add("Content-Security-Policy");
        names.add(TRANSPORT);
        return names;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        headers.forEach(response::setHeader);
        chain.doFilter(request, response);
    }
}
