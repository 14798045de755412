package it.percorsi.referral.rulebook;

import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often a shared project is evaluated together (R40). Part of the rule book, whose version stands in every decision.
 *
 * @param weeks most weeks from the shared project to the first evaluation, and from one to the next
 */
@ConfigurationProperties("percorsi.rule-book.evaluations")
public record EvaluationRules(int weeks) {

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
            throw Refused.ever("end-before-start", null);
        }
        if (agreed.isAfter(dueAfter(last))) {
            throw Refused.ever("next-evaluation-too-late", "R40").with(String.valueOf(weeks));
        }
        return agreed;
    }
}
