package it.percorsi.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * Logins begun and not yet finished, several per browser: reopened windows all begin one at once, and each must find
 * its own again.
 */
@Component
class PendingLogins implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String ATTRIBUTE = PendingLogins.class.getName();

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        Pending pending = of(request.getSession(false));
        return pending == null ? null : pending.find(request.getParameter("state"));
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest login, HttpServletRequest request, HttpServletResponse response) {
        if (login == null) {
            return;
        }
        HttpSession session = request.getSession();
        synchronized (this) {
            Pending pending = of(session);
            if (pending == null) {
                pending = new Pending();
                session.setAttribute(ATTRIBUTE, pending);
            }
            pending.add(login);
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        Pending pending = of(request.getSession(false));
        OAuth2AuthorizationRequest login = pending == null ? null : pending.take(request.getParameter("state"));
        if (login != null) {
            request.setAttribute(LoginRequests.TARGET, login.getAttribute(LoginRequests.TARGET));
        }
        return login;
    }

    private static @Nullable Pending of(@Nullable HttpSession session) {
        return session == null ? null : (Pending) session.getAttribute(ATTRIBUTE);
    }

    /** The last few logins of one browser. */
    private static final class Pending {
        private static final int MOST = 8;
        private final Deque<OAuth2AuthorizationRequest> logins = new ArrayDeque<>();

        synchronized void add(OAuth2AuthorizationRequest login) {
            logins.addLast(login);
            if (logins.size() > MOST) {
                logins.removeFirst();
            }
        }

        synchronized @Nullable OAuth2AuthorizationRequest find(@Nullable String state) {
            return logins.stream()
                    .filter(login ->
                            login.getState() != null && login.getState().equals(state))
                    .findFirst()
                    .orElse(null);
        }

        synchronized @Nullable OAuth2AuthorizationRequest take(@Nullable String state) {
            OAuth2AuthorizationRequest login = find(state);
            logins.remove(login);
            return login;
        }
    }
}
