package it.percorsi.referral.appointments;

import it.percorsi.platform.commands.Refused;
import it.percorsi.referral.casefile.AppointmentSlot;
import it.percorsi.referral.casefile.Bookings;
import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The given times in the service's database. Decisions about one operator wait for each other until the transaction
 * ends, whichever instance takes them.
 */
final class BookingTable implements Bookings {

    private static final int SECONDS = 60;

    private final JdbcClient jdbc;
    private final String table;

    BookingTable(JdbcClient jdbc, String schema) {
        this.jdbc = jdbc;
        this.table = schema + ".booking";
    }

    @Override
    public void take(String ambito, String appointmentId, AppointmentSlot slot) {
        jdbc.sql("SELECT count(*) FROM pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(table + "/" + ambito + "/" + slot.operator())
                .query(Integer.class)
                .single();
        int from = minute(slot.startsAt());
        int to = from + slot.minutes();
        jdbc.sql("SELECT from_minute, to_minute FROM " + table + " WHERE ambito = ? AND operator = ? AND day = ?"
                        + " AND from_minute < ? AND to_minute > ? AND appointment_id <> ? ORDER BY from_minute LIMIT 1")
                .params(ambito, slot.operator(), slot.on(), to, from, appointmentId)
                .query((row, number) -> Refused.now("operator-busy", null)
                        .with(slot.operatorName(), time(row.getInt(1)), time(row.getInt(2))))
                .optional()
                .ifPresent(refusal -> {
                    throw refusal;
                });
        jdbc.sql("INSERT INTO " + table + " (appointment_id, ambito, operator, day, from_minute, to_minute)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (appointment_id) DO UPDATE SET operator = excluded.operator,"
                        + " day = excluded.day, from_minute = excluded.from_minute, to_minute = excluded.to_minute")
                .params(appointmentId, ambito, slot.operator(), slot.on(), from, to)
                .update();
        // Nobody books a day that is over.
        jdbc.sql("DELETE FROM " + table + " WHERE ambito = ? AND operator = ? AND day < current_date - 1")
                .params(ambito, slot.operator())
                .update();
    }

    @Override
    public void release(String appointmentId) {
        jdbc.sql("DELETE FROM " + table + " WHERE appointment_id = ?")
                .param(appointmentId)
                .update();
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / SECONDS;
    }

    private static String time(int minute) {
        return LocalTime.ofSecondOfDay((long) minute * SECONDS).toString();
    }
}
