package it.percorsi.gateway.login;

import it.percorsi.gateway.Part;
import it.percorsi.gateway.trouble.Answers;
import it.percorsi.gateway.trouble.Trouble;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** What a person sees whose login did not come to its end. Never a new try by itself: it could go round for ever. */
@Component
class LoginFailure implements AuthenticationFailureHandler {
    private static final Logger log = LoggerFactory.getLogger(LoginFailure.class);

    private final Answers answers;

    LoginFailure(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (request.getAttribute(UserSession.ATTRIBUTE) != null) {
            // Back button, or a second window: the login this answer belongs to was finished before.
            response.sendRedirect("/");
            return;
        }
        boolean refused = failure instanceof OAuth2AuthenticationException answer
                && !answer.getError().getErrorCode().equals("invalid_token_response");
        log.warn("A login failed: {}", cause(failure));
        answers.to(request, refused ? Trouble.LOGIN_FAILED : Trouble.SERVICE_DOWN, refused ? null : Part.IDENTITY)
                .writeTo(response);
    }

    /** The provider's own words stay out of the log: they come by way of the browser. A cause is our own finding. */
    private static String cause(AuthenticationException failure) {
        String code = failure instanceof OAuth2AuthenticationException answer
                ? answer.getError().getErrorCode().replaceAll("[^a-z_]", "?")
                : "no answer";
        return failure.getCause() == null
                ? code
                : code + ", " + failure.getCause().getMessage();
    }
}
