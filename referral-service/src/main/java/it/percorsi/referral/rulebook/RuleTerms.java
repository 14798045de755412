package it.percorsi.referral.rulebook;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Evidence;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.WaitingOrder;
import it.percorsi.events.rulebook.CategoryEvidence;
import it.percorsi.events.rulebook.InstrumentParties;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.json.Codes;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an ambito may change, each list in the order of its codes.
 *
 * @param numbers numbers
 * @param requiredParties who has to agree to a project, one line an instrument (R19, R29)
 * @param evidence what a referral needs, one line a category (R8)
 * @param waitingOrder the order of the waiting list (R27)
 */
public record RuleTerms(
        RuleNumbers numbers,
        List<InstrumentParties> requiredParties,
        List<CategoryEvidence> evidence,
        WaitingOrder waitingOrder) {

    /** The instruments that a project can have (R26). */
    public static final List<Instrument> PROJECTS = Codes.known(Instrument.class).stream()
            .filter(instrument -> instrument != Instrument.RETENTION_SUPPORT)
            .toList();

    /** The same terms are equal, however they were written down. */
    public RuleTerms {
        requiredParties = requiredParties.stream()
                .map(line -> new InstrumentParties(line.instrument(), inOrder(line.parties())))
                .sorted(Comparator.comparing(InstrumentParties::instrument))
                .toList();
        evidence = evidence.stream()
                .map(line -> new CategoryEvidence(line.category(), inOrder(line.evidence())))
                .sorted(Comparator.comparing(CategoryEvidence::category))
                .toList();
    }

    private static <C extends Comparable<? super C>> List<C> inOrder(List<C> codes) {
        return codes.stream().distinct().sorted().toList();
    }

    static RuleTerms of(ReferralRuleBook book) {
        return new RuleTerms(
                new RuleNumbers(
                        book.invalidityOver(),
                        book.daysToFirstInterview(),
                        book.daysToSharedProject(),
                        book.evaluations().weeks()),
                PROJECTS.stream()
                        .map(instrument -> new InstrumentParties(instrument, book.parties(instrument, false)))
                        .toList(),
                Codes.known(Category.class).stream()
                        .map(category -> new CategoryEvidence(category, book.evidence(category)))
                        .toList(),
                book.waitingOrder());
    }

    /** These with other lines for some instruments and categories. */
    public RuleTerms with(List<InstrumentParties> parties, List<CategoryEvidence> needed) {
        return new RuleTerms(
                numbers,
                merged(requiredParties, parties, InstrumentParties::instrument),
                merged(evidence, needed, CategoryEvidence::category),
                waitingOrder);
    }

    private static <L, K> List<L> merged(List<L> before, List<L> instead, Function<L, K> key) {
        List<K> replaced = instead.stream().map(key).toList();
        return Stream.concat(before.stream().filter(line -> !replaced.contains(key.apply(line))), instead.stream())
                .toList();
    }

    /** Refuses what no version may say: rules that would be none any more stay as they are. */
    void check() {
        if (waitingOrder == WaitingOrder.UNKNOWN
                || requiredParties.stream().anyMatch(line -> line.parties().contains(ProjectParty.UNKNOWN))
                || evidence.stream().anyMatch(line -> line.evidence().contains(Evidence.UNKNOWN))
                || !requiredParties.stream()
                        .map(InstrumentParties::instrument)
                        .toList()
                        .equals(PROJECTS)
                || !evidence.stream().map(CategoryEvidence::category).toList().equals(Codes.known(Category.class))) {
            throw Refused.ever("rule-book-code-unknown", null);
        }
        if (!requiredParties.stream().allMatch(line -> line.parties().contains(ProjectParty.PERSON))) {
            throw Refused.ever("rule-book-without-person", "R29");
        }
        evidence.forEach(RuleTerms::fitsItsCategory);
    }

    /** R8: invalidity is what makes category 1.1; it, and the list of L.68/99, belong to no other. */
    private static void fitsItsCategory(CategoryEvidence line) {
        boolean disability = line.category() == Category.DISABILITY;
        if (line.evidence().contains(Evidence.INVALIDITY) != disability
                || (!disability && line.evidence().contains(Evidence.TARGETED_PLACEMENT))) {
            throw Refused.ever("rule-book-evidence-misplaced", "R8");
        }
    }
}
