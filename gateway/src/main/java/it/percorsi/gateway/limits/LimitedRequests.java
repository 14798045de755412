package it.percorsi.gateway.limits;

import it.percorsi.gateway.trouble.Answers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to whoever asks too much. Stands in a chain where it is known who asks. */
public class LimitedRequests extends OncePerRequestFilter {
    private final Limits limits;
    private final Answers answers;

    /** A filter for one chain. */
    public LimitedRequests(Limits limits, Answers answers) {
        this.limits = limits;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int wait = wait(request);
        if (wait == 0) {
            chain.doFilter(request, response);
        } else {
            answers.tooMany(request, wait).writeTo(response);
        }
    }

    private int wait(HttpServletRequest request) {
        Authentication asking = SecurityContextHolder.getContext().getAuthentication();
        if (asking instanceof JwtAuthenticationToken program) {
            return limits.secondsForClient(program.getName());
        }
        if (asking != null && !(asking instanceof AnonymousAuthenticationToken)) {
            return limits.secondsForUser(asking.getName());
        }
        String address = request.getRemoteAddr();
        boolean attempt =
                request.getMethod().equals("POST") && request.getRequestURI().equals("/accesso/login");
        return Math.max(attempt ? limits.secondsForLogin(address) : 0, limits.secondsForAddress(address));
    }
}
