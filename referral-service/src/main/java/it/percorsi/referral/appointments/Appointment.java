package it.percorsi.referral.appointments;

import it.percorsi.events.codes.AppointmentKind;
import it.percorsi.events.codes.AppointmentPlace;
import it.percorsi.events.codes.CancellationReason;
import it.percorsi.events.codes.CancellingParty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * An appointment of a case, as the calendar and the case's page show it. It names nobody but the operator.
 *
 * @param appointmentId the appointment; begins with the id of its case
 * @param caseId the case
 * @param ambito the ambito
 * @param municipality ISTAT code of the municipality of residence
 * @param kind what it is for
 * @param appointmentOn day
 * @param startsAt when it begins, Italian time
 * @param minutes how long it takes
 * @param place where
 * @param operator user name of the operator
 * @param operatorName the operator's name as people read it
 * @param state what became of it
 * @param cancelledBy who called it off; null when nobody did
 * @param reason why; null when nobody did
 * @param moves how often it was moved
 * @param changedAt when something was last said of it
 */
public record Appointment(
        String appointmentId,
        String caseId,
        String ambito,
        String municipality,
        AppointmentKind kind,
        LocalDate appointmentOn,
        LocalTime startsAt,
        int minutes,
        AppointmentPlace place,
        String operator,
        String operatorName,
        AppointmentState state,
        @Nullable CancellingParty cancelledBy,
        @Nullable CancellationReason reason,
        int moves,
        Instant changedAt) {

    /** When it is over. */
    public LocalTime endsAt() {
        return startsAt.plusMinutes(minutes);
    }

    /** Whether nobody has said yet what became of it. */
    public boolean open() {
        return state == AppointmentState.BOOKED;
    }

    /** The case that an appointment's id tells; empty text when it is no such id. */
    public static String caseOf(String appointmentId) {
        return appointmentId.substring(0, Math.max(0, appointmentId.lastIndexOf('.')));
    }

    Appointment as(AppointmentState next, @Nullable CancellingParty by, @Nullable CancellationReason why, Instant at) {
        return new Appointment(
                appointmentId,
                caseId,
                ambito,
                municipality,
                kind,
                appointmentOn,
                startsAt,
                minutes,
                place,
                operator,
                operatorName,
                next,
                by,
                why,
                moves,
                at);
    }
}
