package it.percorsi.events.casefile;

import it.percorsi.events.codes.AppointmentKind;
import java.time.LocalDate;
import java.time.LocalTime;

/** A fact of one appointment of a case. */
public sealed interface AppointmentEvent extends CaseFileEvent
        permits AppointmentBooked, AppointmentMoved, AppointmentCancelled, AppointmentMissed, AppointmentKept {

    /** The appointment. */
    String appointmentId();

    /** What it is for. */
    AppointmentKind kind();

    /** Day on which it takes place. */
    LocalDate appointmentOn();

    /** When it begins, Italian time. */
    LocalTime startsAt();
}
