package it.percorsi.standalone.demo;

import it.percorsi.events.codes.AppointmentKind;
import it.percorsi.events.codes.AppointmentPlace;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operators' next days: who is to be met has an hour there, one person an hour. */
final class Diary {

    private static final String BOOK = "/api/v1/cases/{caseId}/appointments";
    private static final int MOST = 12;
    private static final int A_DAY = 3;

    private final LocalDate today;
    private int given;

    Diary(LocalDate today) {
        this.today = today;
    }

    /** The next hour for who waits for the first interview, or was met once; none when all hours are given. */
    Optional<Step> hourFor(Fate fate, List<Step> steps) {
        boolean endorsed = happened(steps, "endorsement");
        boolean met = happened(steps, "interview-first");
        if (given == MOST || !endorsed || (fate != Fate.NOT_MET && fate != Fate.MET) || (fate == Fate.MET) != met) {
            return Optional.empty();
        }
        People.Operator operator = People.WITH_A_LOGIN.get(given % 2);
        int place = given / 2;
        given++;
        LocalDate day = today;
        for (int i = 0; i <= place / A_DAY; i++) {
            day = Days.office(day.plusDays(1));
        }
        return Optional.of(Step.post(
                today,
                "appointment",
                BOOK,
                Map.of(
                        "kind",
                        (met ? AppointmentKind.KNOWLEDGE : AppointmentKind.FIRST).code(),
                        "appointmentOn",
                        day.toString(),
                        "startsAt",
                        LocalTime.of(9, 30).plusHours(2L * (place % A_DAY)).toString(),
                        "minutes",
                        60,
                        "place",
                        AppointmentPlace.SISL_OFFICE.code(),
                        "operator",
                        operator.user(),
                        "operatorName",
                        operator.name())));
    }

    private boolean happened(List<Step> steps, String name) {
        return steps.stream()
                .anyMatch(step -> step.name().equals(name) && !step.date().isAfter(today));
    }
}
