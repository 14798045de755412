package it.percorsi.identity.tokens;

import it.percorsi.identity.IdentitySettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Whoever asks to log out is logged out, even when the token that says so was purged already. */
final class LogoutWithoutToken implements AuthenticationFailureHandler {

    private final String home;

    LogoutWithoutToken(IdentitySettings settings) {
        this.home = settings.publicUrl() + "/";
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(home);
    }
}
