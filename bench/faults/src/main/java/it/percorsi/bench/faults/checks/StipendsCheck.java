package it.percorsi.bench.faults.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The money of every month follows from the days as they were entered, by arithmetic of its own: the agreed amount,
 * never above the cap (R11, R15), less each day of unjustified absence by its share of the expected days, half a cent
 * up (R18); or whatever the tutor decided; approved once (R23).
 */
public final class StipendsCheck {

    private static final String UNJUSTIFIED = "absent-unjustified";

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Map<String, String>> days = new HashMap<>();
    private final Map<String, long[]> confirmed = new TreeMap<>();
    private final Map<String, Long> agreed = new HashMap<>();
    private final Map<String, Long> expected = new TreeMap<>();
    private final Map<String, Integer> counted = new HashMap<>();
    private final Map<String, Long> decided = new HashMap<>();
    private final Map<String, Long> approved = new TreeMap<>();

    /** Events of placement-service and of stipend-service, each in their order. */
    public List<Finding> check(List<Told> placements, List<Told> stipends) {
        placements.forEach(this::attend);
        stipends.forEach(this::pay);
        confirmed.keySet().stream()
                .filter(month -> counted.getOrDefault(month, 0) == 0)
                .forEach(month ->
                        findings.add(Finding.loss("the confirmed month %s was never counted".formatted(month))));
        confirmed.keySet().stream()
                .filter(month -> agreed.containsKey(placement(month)) && !expected.containsKey(month))
                .forEach(month -> findings.add(Finding.loss("the stipend of %s was never computed".formatted(month))));
        return findings;
    }

    /** Cents approved, by stipend, as they follow from the attendance and the tutors' decisions. */
    public Map<String, Long> approvedCents() {
        return approved;
    }

    private void attend(Told event) {
        String placement = event.text("placementId");
        Map<String, String> ofPlacement = days.computeIfAbsent(placement, key -> new HashMap<>());
        switch (event.type()) {
            case "AttendanceRecorded", "AttendanceCorrected" ->
                ofPlacement.put(event.text("date"), event.text("status"));
            case "AttendanceMonthConfirmed" -> confirm(event, placement, ofPlacement);
            default -> {
                // Nothing about days.
            }
        }
    }

    private void confirm(Told event, String placement, Map<String, String> entered) {
        String month = event.text("month");
        long absences = 0;
        for (JsonNode day : event.body().path("days")) {
            String status = day.path("status").asString("");
            String date = day.path("date").asString("");
            if (!status.equals(entered.get(date))) {
                findings.add(Finding.difference("%s of %s was confirmed as %s, entered was %s"
                        .formatted(date, placement, status, entered.get(date))));
            }
            absences += UNJUSTIFIED.equals(entered.get(date)) ? 1 : 0;
        }
        if (confirmed.put(placement + ":" + month, new long[] {event.number("expectedDays"), absences}) != null) {
            findings.add(Finding.twice("%s of %s was confirmed twice".formatted(month, placement)));
        }
    }

    private void pay(Told event) {
        String stipend = event.text("stipendId");
        switch (event.type()) {
            case "StipendAgreed" ->
                agreed.put(event.text("placementId"), Math.min(event.number("monthlyCents"), event.number("capCents")));
            case "AttendanceMonthCounted" -> count(event, stipend);
            case "StipendComputed" -> compute(event, stipend);
            case "StipendReduced" ->
                decide(event, stipend, expected.getOrDefault(stipend, 0L) - event.number("reductionCents"));
            case "ReductionDeclined" -> decide(event, stipend, expected.getOrDefault(stipend, 0L));
            case "StipendApproved" -> approve(event, stipend);
            default -> {
                // Nothing about money.
            }
        }
    }

    private void count(Told event, String stipend) {
        if (counted.merge(stipend, 1, Integer::sum) > 1) {
            findings.add(Finding.twice("%s was counted twice".formatted(stipend)));
        }
        demand(stipend + " days", daysOf(stipend)[0], event.number("expectedDays"));
        demand(stipend + " absences", daysOf(stipend)[1], event.number("unjustifiedDays"));
    }

    private long[] daysOf(String stipend) {
        return confirmed.getOrDefault(stipend, new long[] {-1, -1});
    }

    private void compute(Told event, String stipend) {
        long full = agreed.getOrDefault(placement(stipend), -1L);
        if (expected.put(stipend, full) != null) {
            findings.add(Finding.twice("%s was computed twice".formatted(stipend)));
        }
        demand(stipend + " full", full, event.number("fullCents"));
        demand(stipend + " proposed", share(full, daysOf(stipend)), event.number("proposedReductionCents"));
    }

    private static long share(long full, long[] days) {
        return days[0] <= 0
                ? 0
                : BigDecimal.valueOf(full)
                        .multiply(BigDecimal.valueOf(days[1]))
                        .divide(BigDecimal.valueOf(days[0]), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    private void decide(Told event, String stipend, long cents) {
        decided.put(stipend, cents);
        demand(stipend + " decided", cents, event.number("payableCents"));
    }

    private void approve(Told event, String stipend) {
        long full = expected.getOrDefault(stipend, -1L);
        long cents = decided.getOrDefault(stipend, full - share(full, daysOf(stipend)));
        if (approved.put(stipend, cents) != null) {
            findings.add(Finding.twice("%s was approved twice".formatted(stipend)));
        }
        demand(stipend + " approved", cents, event.number("payableCents"));
    }

    private void demand(String what, long wanted, long found) {
        if (wanted != found) {
            findings.add(Finding.difference("%s: by the attendance %d, stored %d".formatted(what, wanted, found)));
        }
    }

    private static String placement(String stipend) {
        return stipend.substring(0, stipend.lastIndexOf(':'));
    }
}
