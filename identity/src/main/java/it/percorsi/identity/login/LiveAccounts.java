package it.percorsi.identity.login;

import it.percorsi.identity.IdentitySettings;
import it.percorsi.identity.accounts.Account;
import it.percorsi.identity.accounts.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds every session against the account as it is now: one that was ended, disabled or lasts too long is nobody's, roles
 * are those of this moment, and a one-time password leads to the page where it is changed.
 */
final class LiveAccounts extends OncePerRequestFilter {

    private static final Set<String> WITH_ONE_TIME_PASSWORD = Set.of("/password", "/login", "/connect/logout");

    private final Accounts accounts;
    private final RequestCache requests;
    private final Clock clock;
    private final IdentitySettings settings;

    LiveAccounts(Accounts accounts, RequestCache requests, Clock clock, IdentitySettings settings) {
        this.accounts = accounts;
        this.requests = requests;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable HttpSession session = request.getSession(false);
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && known != null && known.getPrincipal() instanceof User user) {
            Optional<Account> account = accounts.find(user.getUsername())
                    .filter(found -> LoginSession.lives(session, found, clock.instant(), settings.longestLogin()));
            if (account.isEmpty()) {
                session.invalidate();
                SecurityContextHolder.clearContext();
            } else if (account.get().mustChangePassword()
                    && !WITH_ONE_TIME_PASSWORD.contains(request.getServletPath())) {
                if (request.getMethod().equals("GET")) {
                    requests.saveRequest(request, response);
                }
                response.sendRedirect(request.getContextPath() + "/password");
                return;
            } else {
                SecurityContextHolder.setContext(new SecurityContextImpl(
                        PasswordLogin.authenticated(account.get(), LoginSession.since(session))));
            }
        }
        chain.doFilter(request, response);
    }
}
