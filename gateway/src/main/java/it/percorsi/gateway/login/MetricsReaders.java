package it.percorsi.gateway.login;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Who may read the gateway's own measurements: scope {@code percorsi.metrics} or role {@code gestore}. */
@Component
class MetricsReaders implements AuthorizationManager<RequestAuthorizationContext> {
    private final JwtDecoder tokens;

    MetricsReaders(JwtDecoder tokens) {
        this.tokens = tokens;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> asking, RequestAuthorizationContext context) {
        return new AuthorizationDecision(
                token(asking.get(), context).filter(MetricsReaders::allowed).isPresent());
    }

    private static boolean allowed(Jwt token) {
        return holds(token.getClaim("roles"), "gestore") || holds(token.getClaim("scope"), "percorsi.metrics");
    }

    /** Scopes are one text with spaces at most providers and a list at ours. */
    private static boolean holds(@Nullable Object claim, String value) {
        return switch (claim) {
            case Collection<?> several -> several.contains(value);
            case String text -> Arrays.asList(text.split(" ")).contains(value);
            case null, default -> false;
        };
    }

    private Optional<Jwt> token(@Nullable Authentication asking, RequestAuthorizationContext context) {
        if (asking instanceof JwtAuthenticationToken program) {
            return Optional.of(program.getToken());
        }
        if (context.getRequest().getAttribute(UserSession.ATTRIBUTE) instanceof UserSession login) {
            try {
                return Optional.of(tokens.decode(login.tokens().access()));
            } catch (BadJwtException e) {
                // Expired since the last page: the next one brings a new token.
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
