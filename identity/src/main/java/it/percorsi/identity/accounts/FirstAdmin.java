package it.percorsi.identity.accounts;

import it.percorsi.platform.security.Role;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** On a start without any account makes one that administers; its one-time password is told by this bean only. */
@Component
public class FirstAdmin {

    /** The name of the first account. */
    public static final String USERNAME = "admin";

    private final Optional<String> password;

    FirstAdmin(Accounts accounts, AccountAdministration administration) {
        this.password = accounts.count() > 0
                ? Optional.empty()
                : Optional.of(administration.createFirst(
                        USERNAME, new Profile("Amministratore", Set.of(Role.GESTORE), null, null, null)));
    }

    /** The one-time password, when the account was made by this start. */
    public Optional<String> password() {
        return password;
    }
}
