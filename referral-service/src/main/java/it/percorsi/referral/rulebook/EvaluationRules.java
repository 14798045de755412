package it.percorsi.referral.rulebook;

import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How often a shared project is evaluated together (R40). A project says its own cadence, and within the rule book's weeks
 * its cadence decides; a project that says none is evaluated as the rule book says.
 *
 * @param weeks most weeks from the shared project to the first evaluation, and from one to the next
 */
public record EvaluationRules(int weeks) {

    /** The same for a project with a cadence of its own; null when it says none. */
    public EvaluationRules at(@Nullable Integer cadence) {
        return cadence == null || cadence >= weeks ? this : new EvaluationRules(cadence);
    }

    /** R40: no project is evaluated more rarely than the rule book says. */
    public void mustAllow(@Nullable Integer cadence) {
        if (cadence != null && cadence > weeks) {
            throw Refused.ever("evaluations-too-rare", "R40").with(String.valueOf(weeks));
        }
    }

    /** The day by which the next one is due at the latest. */
    public LocalDate dueAfter(LocalDate last) {
        return last.plusWeeks(weeks);
    }

    /** R40: the day that was agreed for the next one, or the latest one possible when none was. */
    public LocalDate next(LocalDate last, @Nullable LocalDate agreed) {
        if (agreed == null) {
            return dueAfter(last);
        }
        if (!agreed.isAfter(last)) {
            throw Refused.ever("next-evaluation-not-later", "R40");
        }
        if (agreed.isAfter(dueAfter(last))) {
            throw Refused.ever("next-evaluation-too-late", "R40").with(String.valueOf(weeks));
        }
        return agreed;
    }
}
