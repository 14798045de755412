package it.percorsi.referral.absence;

import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;

/**
 * R32: whoever will be absent has a substitute at once, who is there all the time. So nobody stands in for somebody
 * through another, and nobody leaves for whom they stand in.
 */
final class AbsenceNeedsASubstitute {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String RULE = "R32";

    private AbsenceNeedsASubstitute() {}

    static void check(PlanAbsence plan, Collection<Absence> others) {
        if (plan.lastDay().isBefore(plan.firstDay())) {
            throw Refused.ever("absence-backwards", null);
        }
        if (plan.lastDay().isBefore(plan.plannedOn())) {
            throw Refused.ever("absence-over", null);
        }
        if (plan.substitute().equals(plan.operator())) {
            throw Refused.ever("own-substitute", RULE);
        }
        others.stream()
                .filter(other -> other.overlaps(plan.firstDay(), plan.lastDay()))
                .forEach(other -> mustNotCross(plan, other));
    }

    private static void mustNotCross(PlanAbsence plan, Absence other) {
        if (other.operator().equals(plan.operator())) {
            throw crossing("already-absent", plan.operatorName(), other);
        }
        if (other.operator().equals(plan.substitute())) {
            throw crossing("substitute-absent", plan.substituteName(), other);
        }
        if (other.substitute().equals(plan.operator())) {
            throw crossing("stands-in-for-another", plan.operatorName(), other);
        }
    }

    private static Refused crossing(String code, String who, Absence other) {
        return Refused.now(code, RULE).with(who, other.operatorName(), text(other.firstDay()), text(other.lastDay()));
    }

    static String text(LocalDate day) {
        return DAY.format(day);
    }
}
