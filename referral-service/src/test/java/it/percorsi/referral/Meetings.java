package it.percorsi.referral;

import java.time.LocalDate;
import java.time.ZoneId;

/** Appointments as a program asks for them. */
final class Meetings {

    private Meetings() {}

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Rome"));
    }

    static String booking(String kind, LocalDate on, String at) {
        return """
                {"kind":"%s","appointmentOn":"%s","startsAt":"%s","minutes":60,"place":"sisl-office"}""".formatted(kind, on, at);
    }

    static String move(LocalDate on, String at) {
        return """
                {"appointmentOn":"%s","startsAt":"%s","minutes":45,"place":"home"}""".formatted(on, at);
    }
}
