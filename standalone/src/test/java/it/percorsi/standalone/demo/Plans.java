package it.percorsi.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** The plan of the demonstration on one day, and how it is asked. */
final class Plans {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final List<CasePlan> PLANS = plans();

    static List<CasePlan> plans() {
        DemoFiles files = DemoFiles.until(TODAY);
        return DemoPlan.of(files.referrals(), files.companies(), TODAY);
    }

    private Plans() {}

    static Predicate<CasePlan> has(String step) {
        return plan -> plan.steps().stream().anyMatch(one -> one.name().startsWith(step));
    }

    static Predicate<CasePlan> without(String step) {
        return has(step).negate();
    }

    static String value(CasePlan plan, String step, String field) {
        return String.valueOf(first(plan, step).body().get(field));
    }

    static Step first(CasePlan plan, String name) {
        return plan.steps().stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
