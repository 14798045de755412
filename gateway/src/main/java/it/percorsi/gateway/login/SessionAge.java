package it.percorsi.gateway.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends sessions that idled too long or are too old, before anybody looks into them. */
class SessionAge extends OncePerRequestFilter {
    private final SessionSettings settings;
    private final Clock clock;

    SessionAge(SessionSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(UserSession.ATTRIBUTE) instanceof UserSession login) {
            Instant now = clock.instant();
            if (login.outlived(settings, now)) {
                end(session);
            } else {
                if (!byItself(request)) {
                    login.seen(now);
                }
                request.setAttribute(UserSession.ATTRIBUTE, login);
            }
        }
        chain.doFilter(request, response);
    }

    /** An open page fetches its event stream again and again with nobody before it. */
    private static boolean byItself(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            // Another request of the same browser was first.
            return;
        }
    }
}
