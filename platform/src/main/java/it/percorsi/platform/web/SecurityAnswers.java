package it.percorsi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * What is answered before any handler is reached: no good token (401), a token that is not enough (403), or a token that
 * nobody can tell good from bad now, because the provider of identities does not give its keys (503).
 */
public final class SecurityAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String RETRY_AFTER_SECONDS = "5";

    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final EarlyProblems problems;

    SecurityAnswers(EarlyProblems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            problems.answer(HttpStatus.SERVICE_UNAVAILABLE, "identity-away", SpokenLanguages.of(request), response);
            return;
        }
        challenge.commence(request, response, why);
        problems.answer(HttpStatus.UNAUTHORIZED, "not-authenticated", SpokenLanguages.of(request), response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        problems.answer(HttpStatus.FORBIDDEN, "not-allowed", SpokenLanguages.of(request), response);
    }
}
