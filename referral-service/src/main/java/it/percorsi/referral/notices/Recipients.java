package it.percorsi.referral.notices;

import it.percorsi.events.codes.Code;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The users who were ever here, as their tokens described them the last time, and how each wants to be told. Programs are
 * kept as what they are: nobody is offered one, and none is told anything.
 */
public final class Recipients {

    private static final int MOST = 200;
    private static final String COLUMNS = "SELECT user_name, name, email, mailing, program FROM ";

    private final JdbcTemplate jdbc;
    private final String table;

    Recipients(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.table = schema + ".recipient";
    }

    /** Somebody is here; an address of the user's own stays. */
    void seen(Caller caller, @Nullable String email) {
        jdbc.update(
                "INSERT INTO " + table
                        + " AS known (ambito, user_name, name, roles, municipality, service, email, program)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (ambito, user_name) DO UPDATE SET"
                        + " name = excluded.name, roles = excluded.roles, municipality = excluded.municipality,"
                        + " service = excluded.service, program = excluded.program,"
                        + " email = CASE WHEN known.email_own THEN known.email ELSE excluded.email END",
                caller.ambito(),
                caller.user(),
                caller.name(),
                caller.roles().stream().map(Role::text).sorted().toArray(String[]::new),
                caller.is(Role.COMUNE) ? caller.municipality() : "",
                caller.is(Role.SERVIZIO) ? caller.service() : "",
                email,
                caller.program());
    }

    /** When somebody wants to be told. */
    void choose(String ambito, String user, Mailing mailing) {
        jdbc.update(
                "UPDATE " + table + " SET mailing = ? WHERE ambito = ? AND user_name = ?",
                mailing.code(),
                ambito,
                user);
    }

    /** The address that somebody has written and confirmed, or none. */
    void choose(String ambito, String user, @Nullable String email) {
        jdbc.update(
                "UPDATE " + table + " SET email = ?, email_own = true WHERE ambito = ? AND user_name = ?",
                email,
                ambito,
                user);
    }

    Optional<Recipient> find(String ambito, String user) {
        return Optional.ofNullable(find(ambito, List.of(user)).get(user));
    }

    /** Those of some users who were ever here, by user name. */
    Map<String, Recipient> find(String ambito, Collection<String> users) {
        return jdbc
                .query(
                        COLUMNS + table + " WHERE ambito = ? AND user_name = ANY (?)",
                        Recipients::read,
                        ambito,
                        users.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Recipient::user, one -> one));
    }

    /** The users of a municipality, by name. */
    public List<Recipient> ofMunicipality(String ambito, String municipality) {
        return jdbc.query(
                COLUMNS + table + " WHERE ambito = ? AND municipality = ? AND municipality <> '' AND NOT program"
                        + " ORDER BY name LIMIT " + MOST,
                Recipients::read,
                ambito,
                municipality);
    }

    /** Whether somebody, a person or a program, is of a municipality. */
    boolean isOf(String ambito, String user, String municipality) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT EXISTS (SELECT FROM " + table + " WHERE ambito = ? AND user_name = ? AND municipality = ?)",
                Boolean.class,
                ambito,
                user,
                municipality));
    }

    /** The people of the sending service that somebody is of; none where that one is of no sending service. */
    List<String> ofServiceOf(String ambito, String user) {
        return jdbc.queryForList(
                "SELECT user_name FROM " + table + " WHERE ambito = ? AND service <> '' AND NOT program AND service ="
                        + " (SELECT service FROM " + table + " WHERE ambito = ? AND user_name = ?) LIMIT " + MOST,
                String.class,
                ambito,
                ambito,
                user);
    }

    List<String> coordinators(String ambito) {
        return jdbc.queryForList(
                "SELECT user_name FROM " + table + " WHERE ambito = ? AND roles @> ARRAY['coordinatore']"
                        + " AND NOT program LIMIT " + MOST,
                String.class,
                ambito);
    }

    /** Those who were ever here as operators, by name. */
    public List<Recipient> operators(String ambito) {
        return jdbc.query(
                COLUMNS + table + " WHERE ambito = ? AND roles @> ARRAY['operatore'] AND NOT program"
                        + " ORDER BY name LIMIT " + MOST,
                Recipients::read,
                ambito);
    }

    /** The programs that were ever here, by user name. */
    public Set<String> programs(String ambito) {
        return Set.copyOf(jdbc.queryForList(
                "SELECT user_name FROM " + table + " WHERE ambito = ? AND program LIMIT " + MOST,
                String.class,
                ambito));
    }

    private static Recipient read(ResultSet row, int number) throws SQLException {
        return new Recipient(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Code.of(Mailing.class, row.getString(4)),
                row.getBoolean(5));
    }
}
