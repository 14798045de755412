package it.percorsi.referral.appointments;

import it.percorsi.referral.absence.Absence;
import it.percorsi.referral.casefile.AppointmentSlot;
import it.percorsi.referral.views.CaseState;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One day of an operator: what is booked, and the time between.
 *
 * @param date the day
 * @param entries in order
 * @param absence why the operator is not there, and who is instead (R32); null when the operator is there
 */
public record CalendarDay(
        LocalDate date, List<Entry> entries, @Nullable Absence absence) {

    /** Lists are kept as they are given. */
    public CalendarDay {
        entries = List.copyOf(entries);
    }

    /**
     * An appointment, or free time.
     *
     * @param startsAt from
     * @param endsAt to
     * @param meeting the appointment; null for free time
     */
    public record Entry(
            LocalTime startsAt, LocalTime endsAt, @Nullable Meeting meeting) {}

    /**
     * An appointment as the reader may see it.
     *
     * @param appointment the appointment
     * @param name the person's name; null when it is not for the reader
     * @param halt what holds the case up or has ended it, so that the appointment should be called off; null when nothing
     */
    public record Meeting(
            Appointment appointment,
            @Nullable String name,
            @Nullable CaseState halt) {}

    /**
     * The day with these meetings; free time is told of days that are not over and on which the operator is there, to who
     * may give it away.
     */
    static CalendarDay of(
            LocalDate date, List<Meeting> meetings, List<Absence> absences, LocalDate today, boolean mayBook) {
        @Nullable
        Absence absence =
                absences.stream().filter(one -> one.holdsOn(date)).findFirst().orElse(null);
        boolean bookable = mayBook && absence == null && !date.isBefore(today);
        List<Entry> entries = new ArrayList<>();
        LocalTime free = AppointmentSlot.OPENS;
        for (Meeting meeting : meetings) {
            Appointment appointment = meeting.appointment();
            boolean takesTime = appointment.state() != AppointmentState.MISSED;
            if (takesTime) {
                addFree(entries, bookable, free, appointment.startsAt());
                free = appointment.endsAt().isAfter(free) ? appointment.endsAt() : free;
            }
            entries.add(new Entry(appointment.startsAt(), appointment.endsAt(), meeting));
        }
        addFree(entries, bookable, free, AppointmentSlot.CLOSES);
        entries.sort(Comparator.comparing(Entry::startsAt));
        return new CalendarDay(date, entries, absence);
    }

    private static void addFree(List<Entry> entries, boolean bookable, LocalTime from, LocalTime to) {
        if (bookable && from.isBefore(to)) {
            entries.add(new Entry(from, to, null));
        }
    }
}
