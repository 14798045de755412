package it.percorsi.identity.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done to accounts and programs, by whom; never a password. The table takes additions only. */
@Repository
public class AccountLog {

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One line.
     *
     * @param at when
     * @param actor who did it
     * @param action stable code of what
     * @param subject to whom
     * @param details roles and the like
     */
    public record Line(Instant at, String actor, String action, String subject, String details) {}

    /** Adds a line. */
    public void add(String actor, String action, String subject, String details) {
        jdbc.sql("""
                        insert into account_log (at, actor, action, subject, details)
                        values (:at, :actor, :action, :subject, :details)""")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("action", action)
                .param("subject", subject)
                .param("details", details)
                .update();
    }

    /** The latest lines about somebody. */
    public List<Line> about(String subject) {
        return jdbc.sql("""
                        select at, actor, action, subject, details from account_log
                        where subject = :subject order by id desc limit :shown""")
                .param("subject", subject)
                .param("shown", SHOWN)
                .query((row, number) -> new Line(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("details")))
                .list();
    }
}
