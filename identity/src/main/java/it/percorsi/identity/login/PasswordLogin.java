package it.percorsi.identity.login;

import it.percorsi.identity.accounts.Account;
import it.percorsi.identity.accounts.AccountLog;
import it.percorsi.identity.accounts.Accounts;
import it.percorsi.identity.accounts.LoginAttempts;
import it.percorsi.identity.accounts.Passwords;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.stereotype.Component;

/**
 * Checks name and password. Unknown, disabled and wrong get the same answer after the same work: one count, one hash. What
 * was typed as a name is never logged, it may be a password.
 */
@Component
public class PasswordLogin implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordLogin.class);

    private final Accounts accounts;
    private final LoginAttempts attempts;
    private final Passwords passwords;
    private final AccountLog log;
    private final Clock clock;

    PasswordLogin(Accounts accounts, LoginAttempts attempts, Passwords passwords, AccountLog log, Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String username = Accounts.normal(given.getName());
        Optional<Instant> locked = attempts.begin(username);
        if (locked.isPresent()) {
            throw new LockedUntil(locked.get());
        }
        Account account = accounts.find(username).orElse(null);
        boolean right = passwords.matches(
                String.valueOf(given.getCredentials()), account == null ? null : account.passwordHash());
        Instant now = clock.instant();
        if (!right || account == null || !account.enabled() || account.passwordEnded(now)) {
            throw failed(username, account);
        }
        attempts.forget(username);
        accounts.loggedIn(username, now);
        LOG.info("Login of {}", username);
        return authenticated(account, now);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    /** What the session knows of somebody. */
    static UsernamePasswordAuthenticationToken authenticated(Account account, Instant since) {
        Stream<GrantedAuthority> roles =
                account.profile().roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role.text()));
        // Tokens tell when the password was shown.
        GrantedAuthority shown = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(since)
                .build();
        List<GrantedAuthority> authorities =
                Stream.concat(roles, Stream.of(shown)).toList();
        User user = new User(account.username(), "", authorities);
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
    }

    private RuntimeException failed(String username, @Nullable Account account) {
        // A name that nobody has may be a password typed into the wrong field: it is not written down.
        LOG.warn("Failed login of {}", account == null ? "an unknown name" : account.username());
        Instant until = attempts.state(username).lockedUntil();
        if (until == null) {
            return new BadCredentialsException("wrong");
        }
        if (account != null) {
            log.add("identity", "locked", username, "");
        }
        LOG.info("A name was locked after {} failures", LoginAttempts.MOST);
        return new LockedUntil(until);
    }
}
