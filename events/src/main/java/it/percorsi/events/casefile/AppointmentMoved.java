package it.percorsi.events.casefile;

import it.percorsi.events.codes.AppointmentKind;
import it.percorsi.events.codes.AppointmentPlace;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * An appointment takes place at another time, in another place or with another operator.
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param appointmentId the appointment
 * @param kind what it is for
 * @param appointmentOn day on which it takes place now
 * @param startsAt when it begins now, Italian time
 * @param minutes how long it takes
 * @param place where
 * @param operator user name of the operator
 * @param operatorName the operator's name as people read it
 * @param previousOn day on which it would have taken place
 * @param previousAt when it would have begun
 * @param previousOperator user name of the operator who would have held it
 * @param movedOn date of the change
 */
public record AppointmentMoved(
        String caseId,
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
        LocalDate previousOn,
        LocalTime previousAt,
        String previousOperator,
        LocalDate movedOn)
        implements AppointmentEvent {}
