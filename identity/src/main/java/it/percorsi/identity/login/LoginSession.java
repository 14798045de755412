package it.percorsi.identity.login;

import it.percorsi.identity.accounts.Account;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;

/** What a session remembers of the login that began it. */
final class LoginSession {

    private static final String GENERATION = "identity.generation";
    private static final String SINCE = "identity.since";

    private LoginSession() {}

    static void begin(HttpSession session, Account account, Instant now) {
        session.setAttribute(SINCE, now);
        keep(session, account);
    }

    /** Lets this one session pass into the account's present generation. */
    static void keep(HttpSession session, Account account) {
        session.setAttribute(GENERATION, account.generation());
    }

    static Instant since(HttpSession session) {
        return session.getAttribute(SINCE) instanceof Instant since ? since : Instant.EPOCH;
    }

    static boolean lives(HttpSession session, Account account, Instant now, Duration longest) {
        return account.enabled()
                && session.getAttribute(GENERATION) instanceof Long generation
                && generation == account.generation()
                && since(session).plus(longest).isAfter(now);
    }
}
