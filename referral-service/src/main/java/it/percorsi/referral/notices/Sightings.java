package it.percorsi.referral.notices;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Keeps who the users are that come by, people and programs: the service has no list of them, and cannot tell anybody whom
 * it never met. What is known already costs nothing.
 */
final class Sightings implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(Sightings.class);
    private static final Role[] TOLD = {Role.OPERATORE, Role.COORDINATORE, Role.COMUNE, Role.SERVIZIO};

    private final Recipients recipients;
    private final Cache<String, Seen> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(12))
            .build();

    Sightings(Recipients recipients) {
        this.recipients = recipients;
    }

    private record Seen(Caller caller, @Nullable String email) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Caller.current().filter(caller -> caller.is(TOLD)).ifPresent(this::keep);
        return true;
    }

    private void keep(Caller caller) {
        Seen now = new Seen(caller, email());
        String user = caller.ambito() + "/" + caller.user();
        if (now.equals(known.getIfPresent(user))) {
            return;
        }
        try {
            recipients.seen(caller, now.email());
            known.put(user, now);
        } catch (DataAccessException | TransactionException away) {
            // The request itself says what it needs of the database; this can wait for the next one.
            LOG.debug("A user is not kept just now", away);
        }
    }

    /** As the token says it; many say none, and one that nobody has confirmed there counts here for none either. */
    private static @Nullable String email() {
        @Nullable Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !(who.getCredentials() instanceof Jwt token)) {
            return null;
        }
        String email = token.getClaimAsString("email");
        boolean unconfirmed = "false".equals(String.valueOf(token.<Object>getClaim("email_verified")));
        return email == null || email.isBlank() || unconfirmed ? null : email;
    }
}
