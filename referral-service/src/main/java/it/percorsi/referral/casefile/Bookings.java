package it.percorsi.referral.casefile;

/**
 * The times that operators have given away, for all cases together. What is asked of it happens in the transaction of
 * the decision, or not at all: two decisions on one time, by two instances too, come one after the other.
 */
public interface Bookings {

    /**
     * Takes a time for an appointment, in place of the one that it had.
     *
     * @throws it.percorsi.platform.commands.Refused with {@code operator-busy} when the operator has another one then
     */
    void take(String ambito, String appointmentId, AppointmentSlot slot);

    /** Gives the appointment's time back. */
    void release(String appointmentId);
}
