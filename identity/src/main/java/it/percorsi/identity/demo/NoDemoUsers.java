package it.percorsi.identity.demo;

import it.percorsi.identity.accounts.Account;
import it.percorsi.identity.accounts.AccountAdministration;
import it.percorsi.identity.accounts.Accounts;
import it.percorsi.identity.accounts.InvalidAccount;
import it.percorsi.identity.accounts.Passwords;
import it.percorsi.identity.clients.ClientAdministration;
import it.percorsi.identity.clients.MachineClient;
import it.percorsi.identity.clients.MachineClients;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Closes the demonstration's accounts when an installation is started without it: everybody knows their password. */
@Component
@ConditionalOnBooleanProperty(name = "percorsi.demo-users", havingValue = false, matchIfMissing = true)
class NoDemoUsers {

    private static final Logger LOG = LoggerFactory.getLogger(NoDemoUsers.class);

    NoDemoUsers(
            Accounts accounts,
            AccountAdministration administration,
            Passwords passwords,
            MachineClients programs,
            ClientAdministration clients) {
        for (DemoPeople.Person person : DemoPeople.ALL) {
            accounts.find(person.username())
                    .filter(Account::enabled)
                    .filter(account -> passwords.matches(DemoPeople.PASSWORD, account.passwordHash()))
                    .ifPresent(account -> close(administration, account.username()));
        }
        programs.find(DemoUsers.PROGRAM)
                .filter(MachineClient::enabled)
                .ifPresent(program -> clients.disable(DemoUsers.ACTOR, DemoUsers.PROGRAM));
    }

    private static void close(AccountAdministration administration, String username) {
        try {
            administration.disable(DemoUsers.ACTOR, username);
        } catch (InvalidAccount last) {
            LOG.warn("{} has the password of the demonstration and is the last gestore: change it now", username);
        }
    }
}
