package it.percorsi.standalone.demo;

import it.percorsi.events.codes.Suitability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A funded programme (R41) that has been running for some months, with a few cases in each of its phases. */
final class FundedCases {

    private static final int PATHS = 20;
    private static final int USED = 9;
    private static final int MONTHS_AGO = 8;
    /** The one of them that leaves before the end. */
    private static final int GIVES_UP = 2;

    private static final int SUPPORT_MEETINGS = 12;
    /** So many days after the first interview a path is taken, and an office is open by then. */
    private static final int DAYS_LATER = 7;

    private static final String UNSUITABLE = Suitability.UNSUITABLE.code();
    private static final String OPERATOR = "Elena Galli";

    private final LocalDate today;
    private final List<Step> steps = new ArrayList<>();

    private FundedCases(LocalDate today) {
        this.today = today;
    }

    /** The steps of one case in the programme. */
    record Funded(CasePlan plan, List<Step> steps) {}

    static Step programme(LocalDate today) {
        LocalDate first = firstDay(today);
        return Step.post(
                first,
                "programme",
                "/api/v1/programmes",
                Map.of(
                        "name",
                        "SOSteniAMOci",
                        "funder",
                        "Fondazione del Monte",
                        "firstDay",
                        first.toString(),
                        "lastDay",
                        first.plusYears(1).minusDays(1).toString(),
                        "paths",
                        PATHS,
                        "phases",
                        List.of(
                                phase("Raccordo con il servizio inviante", 1, true),
                                phase("Accoglienza e primo orientamento", 2, true),
                                phase("Sostegno a inserimento, formazione o tirocinio", SUPPORT_MEETINGS, true),
                                phase("Consulenza aggiuntiva", 0, false))));
    }

    private static LocalDate firstDay(LocalDate today) {
        return today.minusMonths(MONTHS_AGO).withDayOfMonth(1);
    }

    private static Map<String, Object> phase(String name, int meetings, boolean funded) {
        return Map.of("name", name, "meetings", meetings, "hours", 0, "funded", funded);
    }

    /** Of those who were met while the programme ran and whom it can help, some from the whole of its time. */
    static List<Funded> of(List<CasePlan> plans, LocalDate today) {
        List<CasePlan> possible = plans.stream()
                .filter(plan -> metOn(plan).isAfter(firstDay(today)))
                .filter(plan -> !metOn(plan).plusDays(DAYS_LATER).isAfter(today))
                .filter(plan -> plan.steps().stream()
                        .noneMatch(step -> UNSUITABLE.equals(step.body().get("suitability"))))
                .sorted(Comparator.comparing(FundedCases::metOn))
                .toList();
        int many = Math.min(USED, possible.size());
        return IntStream.range(0, many)
                .map(which -> which * (possible.size() - 1) / Math.max(1, many - 1))
                .mapToObj(possible::get)
                .map(plan -> new Funded(plan, new FundedCases(today).path(metOn(plan), isTheOne(plan, possible, many))))
                .toList();
    }

    private static boolean isTheOne(CasePlan plan, List<CasePlan> possible, int many) {
        return possible.indexOf(plan) == GIVES_UP * (possible.size() - 1) / Math.max(1, many - 1);
    }

    private static LocalDate metOn(CasePlan plan) {
        return day(plan, "interview-first").orElse(LocalDate.MIN);
    }

    private static Optional<LocalDate> day(CasePlan plan, String step) {
        return plan.steps().stream()
                .filter(one -> one.name().equals(step))
                .map(Step::date)
                .findFirst();
    }

    private List<Step> path(LocalDate metOn, boolean givesUp) {
        LocalDate taken = Days.office(metOn.plusDays(3));
        add(taken, "taken", "", Map.of("programmeId", "{programmeId}", "takenOn", taken.toString()));
        meeting(1, taken.plusDays(2), 1);
        enter(2, taken.plusDays(10));
        meeting(2, taken.plusDays(14), 2);
        if (givesUp) {
            LocalDate left = Days.office(taken.plusDays(20));
            add(left, "left", "/exit", Map.of("reason", "found-work", "leftOn", left.toString()));
            return List.copyOf(steps);
        }
        meeting(2, taken.plusDays(21), 3);
        enter(3, taken.plusDays(30));
        for (int which = 1; which <= SUPPORT_MEETINGS; which++) {
            meeting(3, taken.plusDays(30 + which * 14L), 3 + which);
        }
        LocalDate end = Days.office(taken.plusDays(37 + SUPPORT_MEETINGS * 14L));
        add(end, "completed", "/completion", Map.of("completedOn", end.toString()));
        return List.copyOf(steps);
    }

    private void enter(int phase, LocalDate day) {
        LocalDate on = Days.office(day);
        add(on, "phase-" + phase, "/phases", Map.of("phase", phase, "enteredOn", on.toString()));
    }

    private void meeting(int phase, LocalDate day, int number) {
        LocalDate on = Days.office(day);
        add(
                on,
                "meeting-" + number,
                "/meetings",
                Map.of(
                        "phase",
                        phase,
                        "heldOn",
                        on.toString(),
                        "minutes",
                        60,
                        "operator",
                        OPERATOR,
                        "payer",
                        "funding"));
    }

    /** Nothing happens after today. */
    private void add(LocalDate on, String name, String path, Map<String, Object> body) {
        if (!on.isAfter(today)) {
            steps.add(Step.post(on, "programme-" + name, "/api/v1/cases/{caseId}/programme" + path, body));
        }
    }
}
