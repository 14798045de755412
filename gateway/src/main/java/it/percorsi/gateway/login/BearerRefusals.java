package it.percorsi.gateway.login;

import it.percorsi.gateway.Part;
import it.percorsi.gateway.limits.Limits;
import it.percorsi.gateway.trouble.Answers;
import it.percorsi.gateway.trouble.Trouble;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.stereotype.Component;

/** What a program is told whose token is not valid, or not for this. */
@Component
class BearerRefusals {
    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final BearerTokenAccessDeniedHandler scope = new BearerTokenAccessDeniedHandler();
    private final Answers answers;
    private final Limits limits;

    BearerRefusals(Answers answers, Limits limits) {
        this.answers = answers;
        this.limits = limits;
    }

    void notValid(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof AuthenticationServiceException) {
            answers.to(request, Trouble.SERVICE_DOWN, Part.IDENTITY).writeTo(response);
            return;
        }
        int wait = limits.secondsForAddress(request.getRemoteAddr());
        if (wait > 0) {
            answers.tooMany(request, wait).writeTo(response);
            return;
        }
        challenge.commence(request, response, reason);
        answers.to(request, Trouble.LOGIN_NEEDED, null).writeTo(response);
    }

    void notForThis(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        scope.handle(request, response, reason);
        answers.to(request, Trouble.FORBIDDEN, null).writeTo(response);
    }
}
