package it.percorsi.referral.appointments;

import it.percorsi.events.codes.Code;

/** What became of an appointment. */
public enum AppointmentState implements Code {
    /** It is to be held, or nobody has said yet what became of it. */
    BOOKED("booked"),
    /** It took place. */
    KEPT("kept"),
    /** The person did not come. */
    MISSED("missed"),
    /** It was called off. */
    CANCELLED("cancelled"),
    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    AppointmentState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
