package it.percorsi.referral.web;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Code;
import it.percorsi.events.codes.Evidence;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.WaitingOrder;
import it.percorsi.events.rulebook.CategoryEvidence;
import it.percorsi.events.rulebook.InstrumentParties;
import it.percorsi.platform.json.Codes;
import it.percorsi.referral.rulebook.RuleNumbers;
import it.percorsi.referral.rulebook.RuleTerms;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of the rule book as it is written in the form.
 *
 * @param parti what is ticked of who has to agree, as instrument and party; the person always has to
 * @param prove what is ticked of what a category needs, as category and evidence; 1.1 always needs its percentage
 */
record RuleBookDraft(
        @NotNull LocalDate validaDal,
        @NotNull @Min(0) @Max(99) Integer invalidita,
        @NotNull @Min(1) @Max(365) Integer giorniColloquio,
        @NotNull @Min(1) @Max(365) Integer giorniProgetto,
        @NotNull @Min(1) @Max(52) Integer settimaneVerifica,
        @NotNull WaitingOrder ordine,
        @Nullable @Size(max = 50) List<@Size(max = 60) String> parti,
        @Nullable @Size(max = 50) List<@Size(max = 60) String> prove) {

    private static final String AND = "/";

    /** A box of the form, by the two codes that it stands for. */
    static String box(Code of, Code what) {
        return of.code() + AND + what.code();
    }

    /** The boxes of who has to agree that are ticked. */
    static List<String> parties(RuleTerms terms) {
        return terms.requiredParties().stream()
                .flatMap(line -> line.parties().stream()
                        .filter(party -> party != ProjectParty.PERSON)
                        .map(party -> box(line.instrument(), party)))
                .toList();
    }

    /** The boxes of what a category needs that are ticked. */
    static List<String> evidence(RuleTerms terms) {
        return terms.evidence().stream()
                .flatMap(line -> line.evidence().stream()
                        .filter(evidence -> evidence != Evidence.INVALIDITY)
                        .map(evidence -> box(line.category(), evidence)))
                .toList();
    }

    RuleTerms terms() {
        List<String> agree = Objects.requireNonNullElse(parti, List.of());
        List<String> prove = Objects.requireNonNullElse(this.prove, List.of());
        return new RuleTerms(
                new RuleNumbers(invalidita, giorniColloquio, giorniProgetto, settimaneVerifica),
                RuleTerms.PROJECTS.stream()
                        .map(instrument -> new InstrumentParties(
                                instrument,
                                Codes.known(ProjectParty.class).stream()
                                        .filter(party ->
                                                party == ProjectParty.PERSON || agree.contains(box(instrument, party)))
                                        .toList()))
                        .toList(),
                Codes.known(Category.class).stream()
                        .map(category -> new CategoryEvidence(
                                category,
                                Stream.of(Evidence.values())
                                        .filter(evidence -> prove.contains(box(category, evidence))
                                                || (evidence == Evidence.INVALIDITY && category == Category.DISABILITY))
                                        .toList()))
                        .toList(),
                ordine);
    }
}
