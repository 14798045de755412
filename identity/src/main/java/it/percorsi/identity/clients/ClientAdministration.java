package it.percorsi.identity.clients;

import it.percorsi.identity.IdentitySettings;
import it.percorsi.identity.accounts.AccountLog;
import it.percorsi.identity.accounts.Accounts;
import it.percorsi.identity.accounts.InvalidAccount;
import it.percorsi.identity.accounts.Presence;
import it.percorsi.identity.accounts.Profile;
import it.percorsi.identity.accounts.ProfileRules;
import it.percorsi.identity.accounts.UnknownName;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a gestore does to programs; every act leaves a line in the {@link AccountLog}. */
@Service
@Transactional
public class ClientAdministration {

    private final MachineClients clients;
    private final Accounts accounts;
    private final Presence presence;
    private final SecretHash secrets;
    private final AccountLog log;
    private final Clock clock;
    private final IdentitySettings settings;

    ClientAdministration(
            MachineClients clients,
            Accounts accounts,
            Presence presence,
            SecretHash secrets,
            AccountLog log,
            Clock clock,
            IdentitySettings settings) {
        this.clients = clients;
        this.accounts = accounts;
        this.presence = presence;
        this.secrets = secrets;
        this.log = log;
        this.clock = clock;
        this.settings = settings;
    }

    /** Registers a program and returns its secret. */
    public String create(String actor, String clientId, Profile profile, Set<String> scopes) {
        String secret = secrets.newSecret();
        create(actor, clientId, profile, scopes, secret);
        return secret;
    }

    /** Registers a program with a secret that somebody else chose. */
    public void create(String actor, String clientId, Profile profile, Set<String> scopes, String secret) {
        ProfileRules.checkName("username", clientId);
        ProfileRules.check(profile, false);
        if (scopes.isEmpty() || !Scopes.OF_PROGRAMS.containsAll(scopes)) {
            throw new InvalidAccount("scopes", "scope-needed");
        }
        MachineClient client = new MachineClient(
                clientId, profile, settings.ambito(), scopes, secrets.hash(secret), true, clock.instant());
        boolean taken =
                clientId.equals(settings.clientId()) || accounts.find(clientId).isPresent();
        if (taken || !clients.insert(client)) {
            throw new InvalidAccount("username", "name-taken");
        }
        log.add(actor, "created", clientId, profile.summary() + " " + new TreeSet<>(scopes));
    }

    /** Gives a program another secret. */
    public void renewSecret(String actor, String clientId, String secret) {
        client(clientId);
        clients.setSecret(clientId, secrets.hash(secret));
        presence.end(clientId);
        log.add(actor, "secret-renewed", clientId, "");
    }

    /** Keeps a program out from now on. */
    public void disable(String actor, String clientId) {
        client(clientId);
        clients.setEnabled(clientId, false);
        presence.end(clientId);
        log.add(actor, "disabled", clientId, "");
    }

    /** Lets a program in again. */
    public void enable(String actor, String clientId) {
        client(clientId);
        clients.setEnabled(clientId, true);
        log.add(actor, "enabled", clientId, "");
    }

    private MachineClient client(String clientId) {
        return clients.find(clientId).orElseThrow(() -> new UnknownName(clientId));
    }
}
