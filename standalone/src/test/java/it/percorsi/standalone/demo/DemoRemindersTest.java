package it.percorsi.standalone.demo;

import static it.percorsi.standalone.demo.Plans.TODAY;
import static it.percorsi.standalone.demo.Plans.has;
import static it.percorsi.standalone.demo.Plans.value;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.codes.Instrument;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the operators of the demonstration find when they log in for the first time, as the rule book of it counts. */
class DemoRemindersTest {

    private static final int MOST_REMINDERS = 12;
    private static final int MOST_NOTICES = 40;
    private static final int DAYS_TO_PROJECT = 61;
    private static final int DAYS_TO_EVALUATION = 91;
    private static final int NEAR = 7;

    /** What an operator is told: of reminders those that are near and those that are late. */
    private record Told(int assigned, int appointments, int near, int late) {

        static final Told NOTHING = new Told(0, 0, 0, 0);

        Told and(Told other) {
            return new Told(
                    assigned + other.assigned, appointments + other.appointments, near + other.near, late + other.late);
        }

        int reminders() {
            return near + late;
        }

        int all() {
            return assigned + appointments + reminders();
        }
    }

    private static Map<String, Told> told(LocalDate today) {
        DemoFiles files = DemoFiles.until(today);
        Map<String, Told> told = new HashMap<>();
        for (CasePlan plan : DemoPlan.of(files.referrals(), files.companies(), today)) {
            if (has("appointment").test(plan)) {
                told.merge(value(plan, "appointment", "operator"), new Told(0, 1, 0, 0), Told::and);
            }
            if (has("operator").test(plan)) {
                LocalDate due = due(plan);
                boolean late = due.isBefore(today);
                boolean near = !late && !due.minusDays(NEAR).isAfter(today);
                told.merge(value(plan, "operator", "operator"), new Told(1, 0, near ? 1 : 0, late ? 1 : 0), Told::and);
            }
        }
        return told;
    }

    private static LocalDate due(CasePlan plan) {
        boolean unsuitable = has("assessment").test(plan)
                && value(plan, "assessment", "suitability").equals("unsuitable");
        if (unsuitable || plan.referral().wanted() == Instrument.RETENTION_SUPPORT) {
            return LocalDate.MAX;
        }
        if (has("agreement-referring-service").test(plan)) {
            return latest(plan, "evaluation-", "agreement-").plusDays(DAYS_TO_EVALUATION);
        }
        return latest(plan, "interview-first").plusDays(DAYS_TO_PROJECT);
    }

    private static LocalDate latest(CasePlan plan, String... names) {
        return plan.steps().stream()
                .filter(step -> Stream.of(names).anyMatch(step.name()::startsWith))
                .map(Step::date)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Test
    void R27_R28_R40_nobodyIsFloodedAtTheFirstLoginAndSomethingIsDueOrOverdue() {
        List<LocalDate> days =
                IntStream.rangeClosed(-10, 30).mapToObj(TODAY::plusWeeks).toList();
        assertThat(days).allSatisfy(day -> {
            Map<String, Told> told = told(day);
            assertThat(told).hasSize(People.FOLLOWERS.size());
            assertThat(told).allSatisfy((user, what) -> {
                assertThat(what.reminders()).as(user + " " + what).isLessThanOrEqualTo(MOST_REMINDERS);
                assertThat(what.all()).as(user + " " + what).isLessThanOrEqualTo(MOST_NOTICES);
            });
            Told all = told.values().stream().reduce(Told.NOTHING, Told::and);
            assertThat(all.late()).as(all.toString()).isPositive();
        });
        assertThat(days)
                .filteredOn(day -> told(day).values().stream().anyMatch(what -> what.near() > 0))
                .hasSizeGreaterThan(days.size() / 2);
    }

    @Test
    void R32_atTheHoursOfOneOperatorOneColleagueIsFreeAndAnotherOnlyAtTimes() {
        assertThat(busy(People.FOLLOWERS.get(0), People.FOLLOWERS.get(1))).isZero();
        assertThat(People.FOLLOWERS).allSatisfy(absent -> {
            int meetings = absent.hours().size();
            assertThat(People.FOLLOWERS)
                    .as(absent.name())
                    .anyMatch(colleague -> busy(absent, colleague) < meetings)
                    .anyMatch(colleague -> !colleague.equals(absent) && busy(absent, colleague) > 0);
        });
    }

    /** At how many of one's hours the other meets somebody too. */
    private static long busy(People.Operator one, People.Operator other) {
        return one.hours().stream()
                .filter(hour -> other.hours().stream()
                        .anyMatch(taken -> hour.isBefore(taken.plusHours(1)) && taken.isBefore(hour.plusHours(1))))
                .count();
    }
}
