package it.percorsi.platform.web;

import static it.percorsi.platform.security.Role.AMMINISTRAZIONE;
import static it.percorsi.platform.security.Role.AZIENDA;
import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.GESTORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.REVISORE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The items of the navigation and whom each is shown to. It only spares people closed doors; each service's own rules
 * decide, and a test holds the two together.
 */
public enum Navigation {
    /** The dashboard. */
    CRUSCOTTO("/", OPERATORE, COORDINATORE, REVISORE),
    /** The cases. */
    CASI("/casi", OPERATORE, COORDINATORE, COMUNE, SERVIZIO, REVISORE),
    /** The operators' appointments. */
    CALENDARIO("/calendario", OPERATORE, COORDINATORE),
    /** The companies. */
    AZIENDE("/aziende", OPERATORE, COORDINATORE, REVISORE),
    /** The placements. */
    INSERIMENTI("/inserimenti", OPERATORE, COORDINATORE, COMUNE, REVISORE),
    /** A company's own trainees. */
    PRESENZE("/presenze", AZIENDA),
    /** The monthly amounts. */
    RIMBORSI("/rimborsi", OPERATORE, COORDINATORE, COMUNE, AMMINISTRAZIONE, REVISORE),
    /** The table of the coprogettazione. */
    TAVOLO("/tavolo", OPERATORE, COORDINATORE, COMUNE, Role.TAVOLO, REVISORE),
    /** Persons: keeping and erasing their data. */
    PERSONE("/persone", COORDINATORE, REVISORE),
    /** Users and programs of the installation. */
    UTENTI("/accesso/utenti", GESTORE),
    /** How the installation runs. */
    ESERCIZIO("/esercizio", GESTORE);

    private final String href;

    @SuppressWarnings("ImmutableEnumChecker") // never changed after the constructor
    private final List<Role> roles;

    Navigation(String href, Role... roles) {
        this.href = href;
        this.roles = List.of(roles);
    }

    /** The items that a caller's roles open. */
    public static List<Navigation> of(Caller caller) {
        return Arrays.stream(values())
                .filter(item -> item.roles.stream().anyMatch(caller.roles()::contains))
                .toList();
    }

    /** The page that a caller begins with; empty when no page is for them. */
    public static Optional<String> startOf(Caller caller) {
        return of(caller).stream().map(Navigation::href).findFirst();
    }

    /** Its address. */
    public String href() {
        return href;
    }

    /** Whom it is shown to. */
    public List<Role> roles() {
        return roles;
    }

    /** Its name in message keys and templates, for example {@code casi}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
