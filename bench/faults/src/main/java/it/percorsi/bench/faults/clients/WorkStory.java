package it.percorsi.bench.faults.clients;

import it.percorsi.bench.faults.servers.ServiceKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A placement from the proposal to the confirmed month, and the money of that month until it is approved. */
final class WorkStory {

    private static final String PLACEMENT = "/api/v1/placements/{placementId}";
    private static final String STIPEND = "/api/v1/stipends/{placementId}:";

    private final Random chance;
    private final YearMonth month;
    private final LocalDate today;
    private final List<Step> steps = new ArrayList<>();
    private int days;
    private int unjustified;

    private WorkStory(Random chance, LocalDate today) {
        this.chance = chance;
        this.month = YearMonth.from(today).minusMonths(1);
        this.today = today;
    }

    /** All steps, for the last whole month before today. */
    static List<Step> of(Random chance, LocalDate today) {
        WorkStory story = new WorkStory(chance, today);
        story.propose();
        story.makeReady();
        story.attend();
        story.pay();
        return story.steps;
    }

    private LocalDate first() {
        return month.atDay(1);
    }

    private void add(String name, String path, String body) {
        steps.add(Step.post(name, ServiceKind.PLACEMENT, PLACEMENT + path, body));
    }

    private void propose() {
        steps.add(Step.post("proposal", ServiceKind.PLACEMENT, "/api/v1/placements", """
                {"caseId":"{caseId}","companyId":"{companyId}","postId":"{postId}","instrument":"tirocinio",
                 "tutor":"Elena Galli","companyReferent":"Carla Neri","startsOn":"%s","endsOn":"%s","weeklyHours":20,
                 "workingDays":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY"],"proposedOn":"%s"}""".formatted(
                                first(), first().plusMonths(6).minusDays(1), first().minusDays(15)))
                .keeping("placementId"));
    }

    private void makeReady() {
        String start = "{\"startedOn\":\"%s\"}".formatted(first());
        if (chance.nextInt(3) == 0) {
            steps.add(Step.post("early-start", ServiceKind.PLACEMENT, PLACEMENT + "/start", start)
                    .refused("start-incomplete"));
        }
        add(
                "authorisation",
                "/authorisation",
                "{\"fundingSource\":\"Fondo comunale, Legnano\",\"authorisedOn\":\"%s\"}"
                        .formatted(first().minusDays(10)));
        add("insurance", "/insurance", """
                {"insurer":"Assicurazioni Alto Milanese","policyNumber":"P-1","validFrom":"%s","validTo":"%s"}""".formatted(
                        first(), first().plusMonths(6).minusDays(1)));
        for (String party : List.of("person", "company", "managing-body")) {
            add(
                    "signature-" + party,
                    "/signatures",
                    "{\"party\":\"%s\",\"manner\":\"paper\",\"signedOn\":\"%s\"}"
                            .formatted(party, first().minusDays(7)));
        }
        add("start", "/start", start);
    }

    private void attend() {
        for (LocalDate day = first(); YearMonth.from(day).equals(month); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY && chance.nextInt(12) == 0) {
                record(day, "present").refused("not-a-working-day", steps);
            } else if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                attend(day);
            }
        }
        add("confirmation", "/months/" + month + "/confirmation", "{\"confirmedOn\":\"%s\"}".formatted(today));
    }

    private void attend(LocalDate day) {
        days++;
        int lot = chance.nextInt(20);
        String status =
                lot < 3 ? "absent-unjustified" : lot == 3 ? "absent-notified" : lot == 4 ? "illness" : "present";
        record(day, status).accepted(steps);
        if (status.equals("absent-unjustified")) {
            if (chance.nextBoolean()) {
                new Day(day, "illness", "correction-").accepted(steps);
            } else {
                unjustified++;
            }
        }
    }

    private static Day record(LocalDate day, String status) {
        return new Day(day, status, "day-");
    }

    /** A line of the register. */
    private record Day(LocalDate day, String status, String prefix) {

        private Step step() {
            return Step.put(
                    prefix + day,
                    ServiceKind.PLACEMENT,
                    PLACEMENT + "/attendance/" + day,
                    "{\"status\":\"%s\",\"minutes\":%d}".formatted(status, status.equals("present") ? 240 : 0));
        }

        void accepted(List<Step> steps) {
            steps.add(step());
        }

        void refused(String code, List<Step> steps) {
            steps.add(step().refused(code));
        }
    }

    private void pay() {
        long cents = 10_000L + 500L * chance.nextInt(11);
        if (chance.nextInt(4) == 0) {
            steps.add(agreement("over-cap", 16_000).refused("stipend-over-cap"));
        }
        steps.add(agreement("agreed", cents));
        long proposed = (2 * cents * unjustified + days) / (2L * days);
        if (proposed > 0 || chance.nextInt(5) == 0) {
            if (chance.nextInt(3) == 0) {
                money("full-payment", "/full-payment", """
                        {"note":"Chiarito dopo.","tutor":"Elena Galli","decidedOn":"%s"}""".formatted(today));
            } else {
                money("reduction", "/reductions", """
                        {"reductionCents":%d,"reasons":["unjustified-absences"],"note":"Ne abbiamo parlato.",
                         "tutor":"Elena Galli","decidedOn":"%s"}""".formatted(Math.max(1, proposed), today));
            }
        }
        money("approval", "/approval", "{\"approvedOn\":\"%s\"}".formatted(today));
    }

    private Step agreement(String name, long cents) {
        return Step.post(
                name,
                ServiceKind.STIPEND,
                "/api/v1/stipends/agreements",
                "{\"placementId\":\"{placementId}\",\"monthlyCents\":%d,\"agreedOn\":\"%s\"}"
                        .formatted(cents, first()));
    }

    private void money(String name, String path, String body) {
        steps.add(Step.post(name, ServiceKind.STIPEND, STIPEND + month + path, body));
    }
}
