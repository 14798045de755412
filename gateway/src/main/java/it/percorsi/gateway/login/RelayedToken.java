package it.percorsi.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The access token with which a request goes on to a service. */
public final class RelayedToken {
    private static final String ATTRIBUTE = RelayedToken.class.getName();

    private RelayedToken() {}

    /** The user's, or the one a program brought and we found valid. */
    public static Optional<String> of(HttpServletRequest request) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken program) {
            return Optional.of(program.getToken().getTokenValue());
        }
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
    }

    static void put(HttpServletRequest request, String token) {
        request.setAttribute(ATTRIBUTE, token);
    }
}
