package it.percorsi.referral.rulebook;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Evidence;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.WaitingOrder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rule books as the Carta has them, and others. */
public final class Books {

    private static final Map<String, String> MUNICIPALITIES = Map.of("015118", "Legnano", "015168", "Parabiago");

    private static final List<ProjectParty> ALL =
            List.of(ProjectParty.PERSON, ProjectParty.CASE_MANAGER, ProjectParty.REFERRING_SERVICE, ProjectParty.TUTOR);

    private static final Map<Instrument, List<ProjectParty>> PARTIES =
            RuleTerms.PROJECTS.stream().collect(Collectors.toMap(instrument -> instrument, instrument -> ALL));

    private static final Map<Category, List<Evidence>> EVIDENCE =
            Map.of(Category.DISABILITY, List.of(Evidence.INVALIDITY));

    private Books() {}

    /** The Carta's. */
    public static ReferralRuleBook carta() {
        return book("carta", 45, 31, 61);
    }

    /** The Carta's with other numbers. */
    public static ReferralRuleBook book(
            String version, int invalidityOver, int daysToFirstInterview, int daysToSharedProject) {
        return new ReferralRuleBook(
                version,
                MUNICIPALITIES,
                invalidityOver,
                daysToFirstInterview,
                daysToSharedProject,
                new EvaluationRules(13),
                PARTIES,
                EVIDENCE,
                WaitingOrder.PRIORITY);
    }

    /** The Carta's with other lists. */
    public static ReferralRuleBook book(
            String version,
            int evaluationWeeks,
            Map<Instrument, List<ProjectParty>> parties,
            Map<Category, List<Evidence>> evidence,
            WaitingOrder order) {
        return new ReferralRuleBook(
                version, MUNICIPALITIES, 45, 31, 61, new EvaluationRules(evaluationWeeks), parties, evidence, order);
    }
}
