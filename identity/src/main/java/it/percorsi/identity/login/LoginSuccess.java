package it.percorsi.identity.login;

import it.percorsi.identity.IdentitySettings;
import it.percorsi.identity.accounts.Accounts;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Goes on to where the login was asked for, else to the start page. No address is taken from the form. */
final class LoginSuccess extends SavedRequestAwareAuthenticationSuccessHandler {

    private final Accounts accounts;
    private final Clock clock;

    LoginSuccess(Accounts accounts, Clock clock, RequestCache requests, IdentitySettings settings) {
        this.accounts = accounts;
        this.clock = clock;
        setRequestCache(requests);
        setDefaultTargetUrl(settings.publicUrl() + "/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        accounts.find(authentication.getName())
                .ifPresent(account -> LoginSession.begin(request.getSession(), account, clock.instant()));
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
