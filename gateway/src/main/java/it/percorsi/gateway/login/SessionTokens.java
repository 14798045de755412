package it.percorsi.gateway.login;

import it.percorsi.gateway.login.UserSession.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;

/**
 * The access token of a login, always fresh. Refresh tokens may be used once only: requests that meet an old access
 * token at the same time wait for the one that fetches the next.
 */
@Component
class SessionTokens {
    /** So much of its life, and 30 s at most, an access token must still have when it leaves here. */
    private static final int SHARE = 4;

    private static final Duration EARLY = Duration.ofSeconds(30);
    private static final Duration UNSTATED = Duration.ofMinutes(1);
    /** What Spring Security says when the provider was not reached or its answer not understood. */
    private static final Set<String> NO_ANSWER =
            Set.of("invalid_token_response", "server_error", "temporarily_unavailable");

    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> provider;
    private final Clock clock;

    SessionTokens(OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    UserSession begin(OAuth2AuthorizedClient client) {
        return new UserSession(clock.instant(), timed(client));
    }

    /**
     * An access token with life left.
     *
     * @throws LoginOver when the provider refuses another one
     * @throws OAuth2AuthorizationException when it does not answer and the last one has expired
     */
    String current(UserSession session) throws LoginOver {
        Tokens held = session.tokens();
        if (clock.instant().isBefore(held.refreshAt())) {
            return held.access();
        }
        session.refreshing().lock();
        try {
            Tokens now = session.tokens();
            return clock.instant().isBefore(now.refreshAt()) ? now.access() : refreshed(session, now);
        } finally {
            session.refreshing().unlock();
        }
    }

    private String refreshed(UserSession session, Tokens old) throws LoginOver {
        OAuth2RefreshToken refresh = old.client().getRefreshToken();
        boolean alive = clock.instant().isBefore(old.expiresAt());
        if (session.over() || refresh == null) {
            if (alive && !session.over()) {
                return old.access();
            }
            session.end();
            throw new LoginOver("no refresh token");
        }
        try {
            Tokens fresh = timed(fetch(old.client(), refresh));
            session.tokens(fresh);
            return fresh.access();
        } catch (OAuth2AuthorizationException e) {
            String code = e.getError().getErrorCode();
            if (!NO_ANSWER.contains(code)) {
                session.end();
                throw new LoginOver(code);
            }
            if (alive) {
                return old.access();
            }
            throw e;
        }
    }

    private OAuth2AuthorizedClient fetch(OAuth2AuthorizedClient old, OAuth2RefreshToken refresh) {
        var answer = provider.getTokenResponse(
                new OAuth2RefreshTokenGrantRequest(old.getClientRegistration(), old.getAccessToken(), refresh));
        OAuth2RefreshToken next = answer.getRefreshToken();
        return new OAuth2AuthorizedClient(
                old.getClientRegistration(),
                old.getPrincipalName(),
                answer.getAccessToken(),
                next == null ? refresh : next);
    }

    private Tokens timed(OAuth2AuthorizedClient client) {
        OAuth2AccessToken token = client.getAccessToken();
        Instant issued = token.getIssuedAt();
        Instant expires = token.getExpiresAt();
        Duration life = issued == null || expires == null ? UNSTATED : Duration.between(issued, expires);
        Duration share = life.dividedBy(SHARE);
        Instant end = clock.instant().plus(life);
        return new Tokens(client, end.minus(share.compareTo(EARLY) < 0 ? share : EARLY), end);
    }
}
