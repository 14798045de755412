package it.percorsi.platform.commands;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The answers already given, kept in the same transaction as the events that they stand for. */
final class IdempotencyAnswers {

    private final JdbcClient jdbc;

    IdempotencyAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CommandOutcome> answerTo(String key, String fingerprint) {
        return jdbc.sql("SELECT fingerprint, aggregate_id, sequence FROM idempotency_answer WHERE key = ?")
                .param(key)
                .query((row, number) -> {
                    if (!row.getString(1).equals(fingerprint)) {
                        throw new IdempotencyKeyReused(key);
                    }
                    return new CommandOutcome(row.getString(2), row.getLong(3));
                })
                .optional();
    }

    void keep(String key, String fingerprint, CommandOutcome outcome) {
        jdbc.sql("INSERT INTO idempotency_answer (key, fingerprint, aggregate_id, sequence) VALUES (?, ?, ?, ?)")
                .params(key, fingerprint, outcome.aggregateId(), outcome.sequence())
                .update();
    }
}
