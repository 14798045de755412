package it.percorsi.identity.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can log in.
 *
 * @param username lower case
 * @param profile what they are to the services
 * @param ambito the ambito they belong to
 * @param passwordHash with the name of its algorithm
 * @param enabled whether they may log in at all
 * @param mustChangePassword whether the password is a one-time one
 * @param oneTimeUntil when a one-time password ends; null: never
 * @param generation sessions of an earlier one have ended
 * @param createdAt when the account was made
 * @param lastLoginAt the last login; null: none yet
 */
public record Account(
        String username,
        Profile profile,
        String ambito,
        String passwordHash,
        boolean enabled,
        boolean mustChangePassword,
        @Nullable Instant oneTimeUntil,
        long generation,
        Instant createdAt,
        @Nullable Instant lastLoginAt) {

    /** Whether the password, being a one-time one, was not used in time. */
    public boolean passwordEnded(Instant now) {
        return oneTimeUntil != null && oneTimeUntil.isBefore(now);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "Account[" + username + "]";
    }
}
