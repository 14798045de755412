package it.percorsi.identity.api;

import it.percorsi.identity.accounts.Account;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, as an API client reads it.
 *
 * @param username name to log in with
 * @param displayName as people read it
 * @param roles codes
 * @param comune ISTAT code
 * @param servizio sending service
 * @param azienda company id
 * @param enabled whether they may log in
 * @param mustChangePassword whether the password is a one-time one
 * @param lastLoginAt the last login
 */
public record UserAnswer(
        String username,
        String displayName,
        List<String> roles,
        @Nullable String comune,
        @Nullable String servizio,
        @Nullable String azienda,
        boolean enabled,
        boolean mustChangePassword,
        @Nullable Instant lastLoginAt) {

    static UserAnswer of(Account account) {
        return new UserAnswer(
                account.username(),
                account.profile().displayName(),
                account.profile().roleCodes(),
                account.profile().comune(),
                account.profile().servizio(),
                account.profile().azienda(),
                account.enabled(),
                account.mustChangePassword(),
                account.lastLoginAt());
    }
}
