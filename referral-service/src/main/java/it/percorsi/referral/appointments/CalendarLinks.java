package it.percorsi.referral.appointments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The secret addresses of calendars; whoever reads the table learns none of them. An address serves for a year: nobody
 * takes away those of an operator who has left.
 */
final class CalendarLinks {

    private static final int SECRET_BYTES = 32;
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    private final JdbcClient jdbc;
    private final String table;
    private final SecureRandom random = new SecureRandom();

    CalendarLinks(JdbcClient jdbc, String schema) {
        this.jdbc = jdbc;
        this.table = schema + ".calendar_link";
    }

    /** The days on which an address serves. */
    record Validity(LocalDate since, LocalDate until) {

        boolean isOver(LocalDate today) {
            return today.isAfter(until);
        }

        private static Validity from(Timestamp made) {
            LocalDate since = made.toInstant().atZone(ITALY).toLocalDate();
            return new Validity(since, since.plusYears(1));
        }
    }

    /** Whose calendar an address is. */
    record Owner(String ambito, String operator) {}

    /** A new secret, in place of the one before; it is told this once. */
    String renew(String ambito, String operator) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("INSERT INTO " + table + " (ambito, operator, digest) VALUES (?, ?, ?)"
                        + " ON CONFLICT (ambito, operator) DO UPDATE SET digest = excluded.digest, created_at = now()")
                .params(ambito, operator, digest(secret))
                .update();
        return secret;
    }

    /** No address opens the calendar any more. */
    void revoke(String ambito, String operator) {
        jdbc.sql("DELETE FROM " + table + " WHERE ambito = ? AND operator = ?")
                .params(ambito, operator)
                .update();
    }

    /** The days of the address that there is, also of one that is over; empty when there is none. */
    Optional<Validity> validity(String ambito, String operator) {
        return jdbc.sql("SELECT created_at FROM " + table + " WHERE ambito = ? AND operator = ?")
                .params(ambito, operator)
                .query((row, number) -> Validity.from(row.getTimestamp(1)))
                .optional();
    }

    private record Address(Owner owner, Validity validity) {}

    /** Empty for a secret that nobody was given, or that is no longer good. */
    Optional<Owner> owner(String secret, LocalDate today) {
        return jdbc.sql("SELECT ambito, operator, created_at FROM " + table + " WHERE digest = ?")
                .param(digest(secret))
                .query((row, number) ->
                        new Address(new Owner(row.getString(1), row.getString(2)), Validity.from(row.getTimestamp(3))))
                .optional()
                .filter(address -> !address.validity().isOver(today))
                .map(Address::owner);
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
