package it.percorsi.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one case until today, in order.
 *
 * @param referral its referral
 * @param company where the person is placed; null when nobody thinks of a placement yet
 * @param steps in the order of their dates, none of them after today
 */
record CasePlan(Referral referral, @Nullable Company company, List<Step> steps) {

    /** Whatever would happen after today does not happen; steps of one day keep the order in which they are given. */
    static CasePlan until(LocalDate today, Referral referral, @Nullable Company company, List<Step> steps) {
        List<Step> inOrder = new ArrayList<>(steps);
        inOrder.sort(Comparator.comparing(Step::date));
        inOrder.removeIf(step -> step.date().isAfter(today));
        return new CasePlan(referral, company, List.copyOf(inOrder));
    }

    String key(Step step) {
        return "demo-" + referral.number() + "-" + step.name();
    }

    /** Whether the placement has started and not ended. */
    boolean worksNow() {
        List<String> names = steps.stream().map(Step::name).toList();
        return names.contains("start") && !names.contains("completion") && !names.contains("early-end");
    }

    long commands() {
        return steps.stream().filter(Step::isCommand).count();
    }
}
