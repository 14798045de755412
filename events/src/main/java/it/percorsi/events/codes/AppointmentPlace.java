package it.percorsi.events.codes;

/** Where an appointment takes place. */
public enum AppointmentPlace implements Code {
    /** At the service. */
    SISL_OFFICE("sisl-office"),

    /** At the municipality. */
    MUNICIPALITY("municipality"),

    /** At the specialist service. */
    SPECIALIST_SERVICE("specialist-service"),

    /** By telephone. */
    PHONE("phone"),

    /** At the home of the person. */
    HOME("home"),

    /** At a company. */
    COMPANY("company"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    AppointmentPlace(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
