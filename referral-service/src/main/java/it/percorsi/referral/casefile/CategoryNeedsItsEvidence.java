package it.percorsi.referral.casefile;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.DocumentKind;
import it.percorsi.events.codes.Evidence;
import it.percorsi.platform.commands.Refused;
import it.percorsi.referral.rulebook.ReferralRuleBook;
import java.util.Collection;
import java.util.List;

/**
 * R8: what the rule book asks for a category. Number and statement stand in the referral; a document, which belongs to a
 * case, is there before the municipality forwards it.
 */
public final class CategoryNeedsItsEvidence {

    private CategoryNeedsItsEvidence() {}

    static void check(SubmitReferral referral, ReferralRuleBook rules) {
        List<Evidence> needed = rules.evidence(referral.category());
        Integer invalidity = referral.invalidityPercent();
        int over = rules.invalidityOver();
        if (needed.contains(Evidence.INVALIDITY) && (invalidity == null || invalidity <= over)) {
            throw Refused.ever("invalidity-missing", "R8").with(String.valueOf(over));
        }
        if (needed.contains(Evidence.TARGETED_PLACEMENT) && !referral.registeredL68()) {
            throw Refused.ever("targeted-placement-missing", "R8");
        }
    }

    static void check(Category category, Collection<DocumentKind> kept, ReferralRuleBook rules) {
        List<Evidence> missing = missing(category, kept, rules);
        if (!missing.isEmpty()) {
            throw Refused.now("evidence-missing", "R8")
                    .because(missing.stream().map(Evidence::code).toList());
        }
    }

    /** The documents that the category of a case still lacks. */
    public static List<Evidence> missing(Category category, Collection<DocumentKind> kept, ReferralRuleBook rules) {
        return rules.evidence(category).stream()
                .filter(evidence -> switch (evidence) {
                    case CERTIFICATE -> !kept.contains(DocumentKind.CERTIFICATE);
                    case WRITTEN_REPORT -> !kept.contains(DocumentKind.WRITTEN_REPORT);
                    case INVALIDITY, TARGETED_PLACEMENT, UNKNOWN -> false;
                })
                .toList();
    }
}
