package it.percorsi.referral.casefile;

import it.percorsi.events.codes.Category;
import it.percorsi.platform.commands.Refused;
import org.jspecify.annotations.Nullable;

/** R8: disability (1.1) is civil invalidity over a threshold, 45 % in the rule book of the Carta. */
final class CategoryNeedsItsEvidence {

    private CategoryNeedsItsEvidence() {}

    static void check(Category category, @Nullable Integer invalidityPercent, int over) {
        if (category == Category.DISABILITY && (invalidityPercent == null || invalidityPercent <= over)) {
            throw Refused.ever("invalidity-missing", "R8").with(String.valueOf(over));
        }
    }
}
