package it.percorsi.events.casefile;

import it.percorsi.events.codes.AppointmentKind;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * An appointment took place. Of an interview {@link InterviewHeld} tells the rest.
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param appointmentId the appointment
 * @param kind what it is for
 * @param appointmentOn day on which it takes place
 * @param startsAt when it begins, Italian time
 * @param minutes how long it takes
 * @param operator user name of the operator
 */
public record AppointmentKept(
        String caseId,
        String ambito,
        String municipality,
        String appointmentId,
        AppointmentKind kind,
        LocalDate appointmentOn,
        LocalTime startsAt,
        int minutes,
        String operator)
        implements AppointmentEvent {}
