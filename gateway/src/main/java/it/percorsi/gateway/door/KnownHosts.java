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
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests for a host we are not. A page of another site can make its own name point to this machine (DNS
 * rebinding) and would then count as same-origin; its name in the Host header gives it away. Health checks are let
 * through: orchestrators call them by address.
 */
class KnownHosts extends OncePerRequestFilter {
    private final Set<String> allowed;
    private final Answers answers;

    KnownHosts(Set<String> allowed, Answers answers) {
        this.allowed = allowed;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (allowed.contains(hostname(request.getHeader("Host")))) {
            chain.doFilter(request, response);
        } else {
            answers.to(request, Trouble.FOREIGN_HOST, null).writeTo(response);
        }
    }

    private static String hostname(@Nullable String host) {
        if (host == null) {
            return "";
        }
        int port = host.lastIndexOf(':');
        boolean withPort = port > host.lastIndexOf(']');
        return (withPort ? host.substring(0, port) : host).toLowerCase(Locale.ROOT);
    }
}
