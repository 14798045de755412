package it.percorsi.referral.casefile;

/** A command about an appointment that was booked. */
public sealed interface AppointmentCommand
        permits MoveAppointment, CancelAppointment, RecordMissedAppointment, RecordKeptAppointment {

    /** The appointment. */
    String appointmentId();
}
