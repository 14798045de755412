package it.percorsi.gateway.login;

import it.percorsi.gateway.Part;
import it.percorsi.gateway.trouble.Answers;
import it.percorsi.gateway.trouble.Trouble;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives the request of a person who is logged in the token that its service will see. */
class TokenRelay extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(TokenRelay.class);

    private final SessionTokens tokens;
    private final LoginEntry entry;
    private final Answers answers;

    TokenRelay(SessionTokens tokens, LoginEntry entry, Answers answers) {
        this.tokens = tokens;
        this.entry = entry;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(UserSession.ATTRIBUTE) instanceof UserSession session) {
            try {
                RelayedToken.put(request, tokens.current(session));
            } catch (LoginOver e) {
                log.info("A session ends, the login service gave no new token: {}", e.getMessage());
                leave(request);
                entry.commence(request, response, new InsufficientAuthenticationException("Login is over", e));
                return;
            } catch (OAuth2AuthorizationException e) {
                log.warn("The login service does not answer: {}", e.getMessage());
                answers.to(request, Trouble.SERVICE_DOWN, Part.IDENTITY).writeTo(response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static void leave(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            SessionAge.end(session);
        }
    }
}
