package it.percorsi.identity.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may be; the code stands in tokens. */
public enum Role {
    /** Follows cases. */
    OPERATORE,
    /** Coordinates operators. */
    COORDINATORE,
    /** Of a municipality: sees its residents. */
    COMUNE,
    /** Of a sending service (CPS, SERT, NOA): sees its own people. */
    SERVIZIO,
    /** Referent of a company: sees the attendance register of its trainees. */
    AZIENDA,
    /** Pays and accounts. */
    AMMINISTRAZIONE,
    /** Sees figures, never people. */
    TAVOLO,
    /** Reads everything, is logged doing so. */
    REVISORE,
    /** Administers accounts. */
    GESTORE;

    /** As in tokens and forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same, under the name that the frame of pages asks for. */
    public String text() {
        return code();
    }

    /** The role of this code. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
