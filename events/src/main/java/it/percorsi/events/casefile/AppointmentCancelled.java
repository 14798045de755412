package it.percorsi.events.casefile;

import it.percorsi.events.codes.AppointmentKind;
import it.percorsi.events.codes.CancellationReason;
import it.percorsi.events.codes.CancellingParty;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * An appointment was called off: it does not take place.
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param appointmentId the appointment
 * @param kind what it is for
 * @param appointmentOn day on which it takes place
 * @param startsAt when it begins, Italian time
 * @param operator user name of the operator
 * @param by who called it off
 * @param reason why
 * @param cancelledOn date of the cancellation
 */
public record AppointmentCancelled(
        String caseId,
        String ambito,
        String municipality,
        String appointmentId,
        AppointmentKind kind,
        LocalDate appointmentOn,
        LocalTime startsAt,
        String operator,
        CancellingParty by,
        CancellationReason reason,
        LocalDate cancelledOn)
        implements AppointmentEvent {}
