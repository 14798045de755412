package it.percorsi.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.stereotype.Component;

/** Makes a {@link UserSession} of the tokens a finished login brings. */
@Component
class LoggedInClients implements OAuth2AuthorizedClientRepository {
    private final SessionTokens tokens;
    private final SessionSettings settings;

    LoggedInClients(SessionTokens tokens, SessionSettings settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication user, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(UserSession.ATTRIBUTE) instanceof UserSession login
                ? (T) login.tokens().client()
                : null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication user,
            HttpServletRequest request,
            HttpServletResponse response) {
        HttpSession session = request.getSession();
        session.setAttribute(UserSession.ATTRIBUTE, tokens.begin(client));
        session.setMaxInactiveInterval(Math.toIntExact(settings.idle().toSeconds()));
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication user, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(UserSession.ATTRIBUTE);
        }
    }
}
