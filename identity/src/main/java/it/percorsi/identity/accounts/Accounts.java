package it.percorsi.identity.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of accounts. */
@Repository
public class Accounts {

    private static final String GESTORI =
            "select count(*) from account where enabled and 'gestore' = any (roles) and username <> :username";

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names as they are kept. */
    public static String normal(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    /** The account of this name. */
    public Optional<Account> find(String username) {
        return jdbc.sql("select * from account where username = :username")
                .param("username", username)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Those whose name or display name has these letters, by name, one more than a page when there is a next one. */
    public List<Account> search(String words, int offset, int limit) {
        return jdbc.sql("""
                        select * from account
                        where position(lower(:words) in username) > 0 or position(lower(:words) in lower(display_name)) > 0
                        order by username offset :offset limit :limit""")
                .param("words", words.strip())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** How many there are. */
    public long count() {
        return jdbc.sql("select count(*) from account").query(Long.class).single();
    }

    /** Notes a login. */
    public void loggedIn(String username, Instant at) {
        jdbc.sql("update account set last_login_at = :at where username = :username")
                .param("at", at(at))
                .param("username", username)
                .update();
    }

    boolean insert(Account account) {
        return jdbc.sql("""
                        insert into account (username, display_name, password_hash, enabled, must_change_password,
                            one_time_until, roles, comune, servizio, azienda, ambito, created_at)
                        values (:username, :display_name, :hash, :enabled, :must_change, :until,
                            string_to_array(:roles, ','), :comune, :servizio, :azienda, :ambito, :created)
                        on conflict do nothing""")
                        .params(ProfileColumns.parameters(account.profile()))
                        .param("username", account.username())
                        .param("hash", account.passwordHash())
                        .param("enabled", account.enabled())
                        .param("must_change", account.mustChangePassword())
                        .param("until", at(account.oneTimeUntil()))
                        .param("ambito", account.ambito())
                        .param("created", at(account.createdAt()))
                        .update()
                == 1;
    }

    void setProfile(String username, Profile profile) {
        jdbc.sql("""
                        update account set display_name = :display_name, roles = string_to_array(:roles, ','),
                            comune = :comune, servizio = :servizio, azienda = :azienda
                        where username = :username""")
                .params(ProfileColumns.parameters(profile))
                .param("username", username)
                .update();
    }

    void setEnabled(String username, boolean enabled) {
        jdbc.sql("update account set enabled = :enabled where username = :username")
                .param("enabled", enabled)
                .param("username", username)
                .update();
    }

    void setPassword(String username, String hash, boolean oneTime, @Nullable Instant until) {
        jdbc.sql("""
                        update account set password_hash = :hash, must_change_password = :one_time, one_time_until = :until
                        where username = :username""")
                .param("hash", hash)
                .param("one_time", oneTime)
                .param("until", at(until))
                .param("username", username)
                .update();
    }

    void nextGeneration(String username) {
        jdbc.sql("update account set generation = generation + 1 where username = :username")
                .param("username", username)
                .update();
    }

    long otherEnabledGestori(String username) {
        return jdbc.sql(GESTORI).param("username", username).query(Long.class).single();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                row.getString("username"),
                ProfileColumns.read(row),
                row.getString("ambito"),
                row.getString("password_hash"),
                row.getBoolean("enabled"),
                row.getBoolean("must_change_password"),
                instant(row.getTimestamp("one_time_until")),
                row.getLong("generation"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("last_login_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
