package it.percorsi.gateway.login;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;

/** One login of one person in one browser: since when, last seen when, and the tokens. Kept in the servlet session. */
final class UserSession {
    /** Name of the attribute, in the servlet session and in each request of it. */
    static final String ATTRIBUTE = UserSession.class.getName();

    private final Instant since;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile Instant lastSeen;
    private volatile Tokens tokens;
    private volatile boolean over;

    /**
     * Tokens with the time by our clock, which is not the provider's.
     *
     * @param client the tokens
     * @param refreshAt when a new access token is to be fetched
     * @param expiresAt when the access token is worth nothing any more
     */
    record Tokens(OAuth2AuthorizedClient client, Instant refreshAt, Instant expiresAt) {
        String access() {
            return client.getAccessToken().getTokenValue();
        }
    }

    UserSession(Instant now, Tokens tokens) {
        this.since = now;
        this.lastSeen = now;
        this.tokens = tokens;
    }

    boolean outlived(SessionSettings settings, Instant now) {
        return over || elapsed(since, settings.absolute(), now) || elapsed(lastSeen, settings.idle(), now);
    }

    private static boolean elapsed(Instant start, Duration allowed, Instant now) {
        return !now.isBefore(start.plus(allowed));
    }

    void seen(Instant now) {
        lastSeen = now;
    }

    /** The provider gives no more tokens for this login. */
    void end() {
        over = true;
    }

    boolean over() {
        return over;
    }

    Tokens tokens() {
        return tokens;
    }

    void tokens(Tokens newer) {
        tokens = newer;
    }

    /** Held by the one request that fetches new tokens. */
    ReentrantLock refreshing() {
        return refreshing;
    }
}
