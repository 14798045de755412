package it.percorsi.events.casefile;

import it.percorsi.events.codes.AppointmentKind;
import it.percorsi.events.codes.AppointmentPlace;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A day and an hour were set for a meeting (R27, R29).
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param appointmentId the appointment
 * @param kind what it is for
 * @param appointmentOn day on which it takes place
 * @param startsAt when it begins, Italian time
 * @param minutes how long it takes
 * @param place where
 * @param operator user name of the operator
 * @param operatorName the operator's name as people read it
 * @param bookedOn date of the booking
 */
public record AppointmentBooked(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        String appointmentId,
        AppointmentKind kind,
        LocalDate appointmentOn,
        LocalTime startsAt,
        int minutes,
        AppointmentPlace place,
        String operator,
        String operatorName,
        LocalDate bookedOn)
        implements AppointmentEvent {}
