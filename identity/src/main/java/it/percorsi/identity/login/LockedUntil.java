package it.percorsi.identity.login;

import java.time.Instant;
import org.springframework.security.authentication.LockedException;

/** The name is locked after too many failures. */
final class LockedUntil extends LockedException {

    private static final long serialVersionUID = 1L;

    private final Instant until;

    LockedUntil(Instant until) {
        super("locked");
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
