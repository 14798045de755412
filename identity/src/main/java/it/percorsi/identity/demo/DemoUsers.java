package it.percorsi.identity.demo;

import it.percorsi.identity.IdentitySettings;
import it.percorsi.identity.accounts.Account;
import it.percorsi.identity.accounts.AccountAdministration;
import it.percorsi.identity.accounts.Accounts;
import it.percorsi.identity.accounts.FirstAdmin;
import it.percorsi.identity.accounts.Passwords;
import it.percorsi.identity.accounts.Profile;
import it.percorsi.identity.clients.ClientAdministration;
import it.percorsi.identity.clients.MachineClient;
import it.percorsi.identity.clients.MachineClients;
import it.percorsi.identity.clients.Scopes;
import it.percorsi.identity.clients.SecretHash;
import it.percorsi.platform.security.Role;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Makes what is missing of the demonstration's people and its program {@code percorsi-demo}. */
@Component
@ConditionalOnBooleanProperty("percorsi.demo-users")
public class DemoUsers {

    /** The program that loads the demonstration. */
    public static final String PROGRAM = "percorsi-demo";

    static final String ACTOR = "identity";
    private static final Set<Role> ROLES =
            Set.of(Role.OPERATORE, Role.COORDINATORE, Role.AMMINISTRAZIONE, Role.GESTORE);

    // The first admin comes first: it is made only where there is no account at all.
    DemoUsers(
            FirstAdmin firstAdmin,
            Accounts accounts,
            AccountAdministration administration,
            Passwords passwords,
            MachineClients programs,
            ClientAdministration clients,
            SecretHash secrets,
            IdentitySettings settings) {
        String passwordHash = passwords.hash(DemoPeople.PASSWORD);
        for (DemoPeople.Person person : DemoPeople.ALL) {
            Account known = accounts.find(person.username()).orElse(null);
            if (known == null) {
                administration.createDemo(person.username(), withCompany(person, settings.demoCompany()), passwordHash);
            } else if (!known.enabled()) {
                administration.enable(ACTOR, person.username());
            }
        }
        String secret = settings.demoClientSecret();
        if (!secret.isBlank()) {
            MachineClient known = programs.find(PROGRAM).orElse(null);
            if (known == null) {
                Profile profile = new Profile("Caricamento dei dati di prova", ROLES, null, null, null);
                clients.create(ACTOR, PROGRAM, profile, Set.copyOf(Scopes.OF_PROGRAMS), secret);
            } else if (!secrets.matches(secret, known.secretHash())) {
                clients.renewSecret(ACTOR, PROGRAM, secret);
            }
            if (known != null && !known.enabled()) {
                clients.enable(ACTOR, PROGRAM);
            }
        }
    }

    private static Profile withCompany(DemoPeople.Person person, String company) {
        Profile profile = person.profile();
        return new Profile(profile.displayName(), profile.roles(), profile.comune(), profile.servizio(), company);
    }
}
