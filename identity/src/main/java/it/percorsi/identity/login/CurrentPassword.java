package it.percorsi.identity.login;

import it.percorsi.identity.accounts.Account;
import it.percorsi.identity.accounts.InvalidAccount;
import it.percorsi.identity.accounts.LoginAttempts;
import it.percorsi.identity.accounts.Passwords;
import org.springframework.stereotype.Component;

/** Asks for the present password again, with the same patience as the login. */
@Component
class CurrentPassword {

    private static final String FIELD = "currentPassword";

    private final LoginAttempts attempts;
    private final Passwords passwords;

    CurrentPassword(LoginAttempts attempts, Passwords passwords) {
        this.attempts = attempts;
        this.passwords = passwords;
    }

    void demand(Account account, String given) {
        if (attempts.begin(account.username()).isPresent()) {
            throw new InvalidAccount(FIELD, "password-locked");
        }
        if (!passwords.matches(given, account.passwordHash())) {
            throw new InvalidAccount(FIELD, "password-wrong");
        }
        attempts.forget(account.username());
    }
}
