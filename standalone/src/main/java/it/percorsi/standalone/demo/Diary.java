package it.percorsi.standalone.demo;

import it.percorsi.events.codes.AppointmentKind;
import it.percorsi.events.codes.AppointmentPlace;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Some operators' next days: who is to be met has an hour there, one person an hour, as each of them meets people. */
final class Diary {

    private static final String BOOK = "/api/v1/cases/{caseId}/appointments";
    private static final int DAYS = 2;

    private final LocalDate today;
    private final List<People.Operator> operators = People.FOLLOWERS.subList(0, 3);
    private final Map<People.Operator, Integer> given = new HashMap<>();

    Diary(LocalDate today) {
        this.today = today;
    }

    /** The next hour for who waits for the first interview, or was met once; none when all hours are given. */
    Optional<Step> hourFor(Fate fate, List<Step> steps) {
        boolean endorsed = happened(steps, "endorsement", today);
        boolean met = happened(steps, "interview-first", today);
        if (!endorsed || (fate != Fate.NOT_MET && fate != Fate.MET) || (fate == Fate.MET) != met) {
            return Optional.empty();
        }
        People.Operator operator = Collections.min(operators, Comparator.comparingInt(this::given));
        int place = given(operator);
        int hoursADay = operator.hours().size();
        if (place == DAYS * hoursADay) {
            return Optional.empty();
        }
        given.put(operator, place + 1);
        LocalDate day = today;
        for (int i = 0; i <= place / hoursADay; i++) {
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
                        operator.hours().get(place % hoursADay).toString(),
                        "minutes",
                        60,
                        "place",
                        AppointmentPlace.SISL_OFFICE.code(),
                        "operator",
                        operator.user(),
                        "operatorName",
                        operator.name())));
    }

    private int given(People.Operator operator) {
        return given.getOrDefault(operator, 0);
    }

    static boolean happened(List<Step> steps, String name, LocalDate today) {
        return steps.stream()
                .anyMatch(step -> step.name().equals(name) && !step.date().isAfter(today));
    }
}
