package it.percorsi.identity.accounts;

import it.percorsi.identity.IdentitySettings;
import it.percorsi.identity.clients.MachineClients;
import it.percorsi.platform.security.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a gestore does to accounts; every act leaves a line in the {@link AccountLog}. */
@Service
@Transactional
public class AccountAdministration {

    private static final Duration ONE_TIME_LASTS = Duration.ofDays(7);

    private final Accounts accounts;
    private final MachineClients programs;
    private final Presence presence;
    private final LoginAttempts attempts;
    private final Passwords passwords;
    private final AccountLog log;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String ambito;

    AccountAdministration(
            Accounts accounts,
            MachineClients programs,
            Presence presence,
            LoginAttempts attempts,
            Passwords passwords,
            AccountLog log,
            JdbcClient jdbc,
            Clock clock,
            IdentitySettings settings) {
        this.accounts = accounts;
        this.programs = programs;
        this.presence = presence;
        this.attempts = attempts;
        this.passwords = passwords;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
        this.ambito = settings.ambito();
    }

    /** Makes an account and returns its one-time password. */
    public String create(String actor, String username, Profile profile) {
        String password = passwords.oneTime();
        add(
                actor,
                username,
                profile,
                passwords.hash(password),
                true,
                clock.instant().plus(ONE_TIME_LASTS),
                false);
        return password;
    }

    /** Makes the account of a first start, whose one-time password has no end. */
    public String createFirst(String username, Profile profile) {
        String password = passwords.oneTime();
        add("identity", username, profile, passwords.hash(password), true, null, false);
        return password;
    }

    /** Makes an account of the demonstration with a password that everybody knows: the hash of all of them. */
    public void createDemo(String username, Profile profile, String passwordHash) {
        add("identity", username, profile, passwordHash, false, null, true);
    }

    /** Changes what somebody is. */
    public void edit(String actor, String username, Profile profile) {
        Account account = account(username);
        ProfileRules.check(profile, false);
        if (account.profile().roles().contains(Role.GESTORE) && !profile.roles().contains(Role.GESTORE)) {
            keepGestori(actor, username, "roles");
        }
        accounts.setProfile(username, profile);
        log.add(actor, "edited", username, account.profile().summary() + " -> " + profile.summary());
    }

    /** Keeps somebody out from now on. */
    public void disable(String actor, String username) {
        Account account = account(username);
        if (account.profile().roles().contains(Role.GESTORE)) {
            keepGestori(actor, username, "username");
        }
        accounts.setEnabled(username, false);
        presence.end(username);
        log.add(actor, "disabled", username, "");
    }

    /** Lets somebody in again. */
    public void enable(String actor, String username) {
        account(username);
        accounts.setEnabled(username, true);
        log.add(actor, "enabled", username, "");
    }

    /** Gives a new one-time password, ends a lock and what somebody is logged in with. */
    public String resetPassword(String actor, String username) {
        account(username);
        String password = passwords.oneTime();
        accounts.setPassword(
                username, passwords.hash(password), true, clock.instant().plus(ONE_TIME_LASTS));
        attempts.forget(username);
        presence.end(username);
        log.add(actor, "password-reset", username, "");
        return password;
    }

    /** Ends a lock before its time. */
    public void unlock(String actor, String username) {
        account(username);
        attempts.forget(username);
        log.add(actor, "unlocked", username, "");
    }

    /** Logs somebody out everywhere. */
    public void logOutEverywhere(String actor, String username) {
        account(username);
        presence.end(username);
        log.add(actor, "logged-out-everywhere", username, "");
    }

    /** Somebody's own choice of a password, which ends what they are logged in with elsewhere. */
    public void choosePassword(String username, String password) {
        passwords.check(username, password);
        accounts.setPassword(username, passwords.hash(password), false, null);
        presence.end(username);
        log.add(username, "password-changed", username, "");
    }

    private void add(
            String actor,
            String username,
            Profile profile,
            String passwordHash,
            boolean oneTime,
            @Nullable Instant until,
            boolean companyMayFollow) {
        ProfileRules.checkName("username", username);
        ProfileRules.check(profile, companyMayFollow);
        Account account =
                new Account(username, profile, ambito, passwordHash, true, oneTime, until, 0, clock.instant(), null);
        // A program of the same name would be the same person to the services.
        if (programs.find(username).isPresent() || !accounts.insert(account)) {
            throw new InvalidAccount("username", "name-taken");
        }
        log.add(actor, "created", username, profile.summary());
    }

    private Account account(String username) {
        return accounts.find(username).orElseThrow(() -> new UnknownName(username));
    }

    private void keepGestori(String actor, String username, String field) {
        if (actor.equals(username)) {
            throw new InvalidAccount(field, "not-yourself");
        }
        // Two gestori who demote each other at the same moment would leave none.
        jdbc.sql("select username from account where 'gestore' = any (roles) order by username for update")
                .query(String.class)
                .list();
        if (accounts.otherEnabledGestori(username) == 0) {
            throw new InvalidAccount(field, "last-gestore");
        }
    }
}
