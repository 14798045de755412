package it.percorsi.referral.casefile;

import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * An operator's time for one meeting, within the hours in which the service meets people.
 *
 * @param operator user name of the operator
 * @param operatorName the operator's name as people read it
 * @param on day
 * @param startsAt when it begins, Italian time, to the minute
 * @param minutes how long it takes, at most four hours
 */
public record AppointmentSlot(String operator, String operatorName, LocalDate on, LocalTime startsAt, int minutes) {

    /** No meeting begins before. */
    public static final LocalTime OPENS = LocalTime.of(7, 0);

    /** No meeting lasts longer into the evening. */
    public static final LocalTime CLOSES = LocalTime.of(20, 0);

    private static final int SHORTEST = 5;
    private static final int LONGEST = 240;

    /** Refuses what can be no meeting. */
    public AppointmentSlot {
        startsAt = startsAt.truncatedTo(ChronoUnit.MINUTES);
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw Refused.ever("appointment-length", null).with(String.valueOf(SHORTEST), String.valueOf(LONGEST / 60));
        }
        if (startsAt.isBefore(OPENS) || startsAt.isAfter(CLOSES.minusMinutes(minutes))) {
            throw Refused.ever("appointment-hours", null).with(OPENS.toString(), CLOSES.toString());
        }
    }

    /** When it is over. */
    public LocalTime endsAt() {
        return startsAt.plusMinutes(minutes);
    }
}
