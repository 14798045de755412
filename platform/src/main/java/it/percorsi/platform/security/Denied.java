package it.percorsi.platform.security;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The caller's roles do not admit what was asked for (HTTP 403). */
// For what no controller answers, such as OPTIONS.
@ResponseStatus(HttpStatus.FORBIDDEN)
public final class Denied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names what was asked for, never whom it is about. */
    public Denied(String what) {
        super(what);
    }
}
