package it.percorsi.platform.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The roles that a token may bear, by their Italian names. */
public enum Role {
    /** Operator of the service. */
    OPERATORE,
    /** Coordinator of the service. */
    COORDINATORE,
    /** Social service of a municipality, for its residents. */
    COMUNE,
    /** Specialist service (CPS, SERT, NOA), for its own patients. */
    SERVIZIO,
    /** Referent of a company, for the attendance of its trainees. */
    AZIENDA,
    /** Bookkeeping. */
    AMMINISTRAZIONE,
    /** Member of the tavolo di coprogettazione: aggregates only. */
    TAVOLO,
    /** Auditor: reads everything, changes nothing. */
    REVISORE,
    /** Runs the installation: users and operation, no case. */
    GESTORE;

    /** As it stands in tokens, for example {@code operatore}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that text; empty when there is none. */
    public static Optional<Role> of(String text) {
        return Arrays.stream(values()).filter(role -> role.text().equals(text)).findFirst();
    }
}
