package it.percorsi.referral.casefile;

import it.percorsi.events.codes.AppointmentKind;
import it.percorsi.events.codes.AppointmentPlace;
import java.time.LocalDate;
import java.time.LocalTime;

/** A meeting of a case of which nobody has said yet what became of it. */
record OpenAppointment(
        String id,
        AppointmentKind kind,
        LocalDate on,
        LocalTime startsAt,
        int minutes,
        AppointmentPlace place,
        String operator,
        String operatorName) {

    boolean is(AppointmentSlot slot, AppointmentPlace there) {
        return on.equals(slot.on())
                && startsAt.equals(slot.startsAt())
                && minutes == slot.minutes()
                && place == there
                && operator.equals(slot.operator());
    }
}
