package it.percorsi.referral.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Evidence;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.WaitingOrder;
import it.percorsi.events.rulebook.CategoryEvidence;
import it.percorsi.events.rulebook.InstrumentParties;
import it.percorsi.events.rulebook.RuleBookVersionEnacted;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnactedRuleBooksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final EnactedRuleBooks books = new EnactedRuleBooks(
            Books.carta(),
            EmbeddedEventStore.builder()
                    .storageEngine(new InMemoryEventStorageEngine())
                    .build(),
            "legnano");

    private static RuleBookVersionEnacted enacted(
            @Nullable Integer weeks,
            List<InstrumentParties> parties,
            List<CategoryEvidence> evidence,
            @Nullable WaitingOrder order) {
        return new RuleBookVersionEnacted("legnano", "v", DAY, 50, 20, 40, DAY, weeks, parties, evidence, order);
    }

    @Test
    void whatAnEarlierRevisionDidNotSayIsAsTheInstallationSetIt() {
        RuleTerms terms = books.book(enacted(null, List.of(), List.of(), null)).terms();
        assertThat(terms.numbers()).isEqualTo(new RuleNumbers(50, 20, 40, 13));
        assertThat(terms.requiredParties()).isEqualTo(Books.carta().terms().requiredParties());
        assertThat(terms.evidence()).isEqualTo(Books.carta().terms().evidence());
        assertThat(terms.waitingOrder()).isEqualTo(WaitingOrder.PRIORITY);
    }

    @Test
    void whatOnlyALaterVersionKnowsIsLeftOut() {
        ReferralRuleBook book = books.book(enacted(
                8,
                List.of(new InstrumentParties(Instrument.TIROCINIO, List.of(ProjectParty.UNKNOWN, ProjectParty.TUTOR))),
                List.of(new CategoryEvidence(Category.PSYCHIATRIC, List.of(Evidence.UNKNOWN))),
                WaitingOrder.UNKNOWN));
        assertThat(book.parties(Instrument.TIROCINIO, false)).containsExactly(ProjectParty.PERSON, ProjectParty.TUTOR);
        assertThat(book.waitingOrder()).isEqualTo(WaitingOrder.PRIORITY);
        assertThat(book.evaluations().weeks()).isEqualTo(8);
    }

    @Test
    void theSameTermsAreEqualHoweverTheyAreWritten() {
        RuleTerms carta = Books.carta().terms();
        assertThat(carta.with(
                        List.of(new InstrumentParties(
                                Instrument.TIROCINIO,
                                List.of(
                                        ProjectParty.TUTOR,
                                        ProjectParty.PERSON,
                                        ProjectParty.REFERRING_SERVICE,
                                        ProjectParty.CASE_MANAGER,
                                        ProjectParty.TUTOR))),
                        List.of(new CategoryEvidence(Category.OFFENDER, List.of()))))
                .isEqualTo(carta);
        carta.check();
        RuleTerms twice = new RuleTerms(
                carta.numbers(),
                carta.requiredParties(),
                List.of(new CategoryEvidence(Category.DISABILITY, List.of(Evidence.INVALIDITY))),
                WaitingOrder.PRIORITY);
        assertThatThrownBy(twice::check).isInstanceOf(Refused.class).hasMessage("rule-book-code-unknown");
    }

    @Test
    void R40_aProjectsCadenceDecidesWithinTheRuleBooks() {
        EvaluationRules rules =
                Books.book("v", 10, Map.of(), Map.of(), WaitingOrder.CATEGORY).evaluations();
        assertThat(rules.at(null).dueAfter(DAY)).isEqualTo(DAY.plusWeeks(10));
        assertThat(rules.at(4).dueAfter(DAY)).isEqualTo(DAY.plusWeeks(4));
        assertThat(rules.at(12).dueAfter(DAY)).isEqualTo(DAY.plusWeeks(10));
        rules.mustAllow(10);
        rules.mustAllow(null);
        assertThatThrownBy(() -> rules.mustAllow(11))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("evaluations-too-rare (R40)");
    }
}
