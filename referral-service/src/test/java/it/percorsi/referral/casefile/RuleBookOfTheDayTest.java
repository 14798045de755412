package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;
import static it.percorsi.referral.casefile.CaseFixture.referral;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.codes.Category;
import it.percorsi.platform.commands.Refused;
import it.percorsi.referral.person.CasesOfPerson;
import it.percorsi.referral.rulebook.ReferralRuleBook;
import it.percorsi.referral.rulebook.RuleBooks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** A referral is decided under the rule book of its own day, whenever it is recorded. */
class RuleBookOfTheDayTest {

    private static ReferralRuleBook book(String version, int invalidityOver) {
        return new ReferralRuleBook(version, Map.of(HERE, "Legnano"), invalidityOver, 31, 61);
    }

    private static RuleBooks stricterFrom(LocalDate day) {
        return date -> date.isBefore(day) ? book("first", 45) : book("second", 66);
    }

    private static AggregateTestFixture<CaseFile> under(RuleBooks books) {
        AggregateTestFixture<CaseFile> fixture = new AggregateTestFixture<>(CaseFile.class);
        fixture.registerInjectableResource(books);
        CasesOfPerson none = person -> List.of();
        fixture.registerInjectableResource(none);
        return fixture;
    }

    @Test
    void R8_theEvidenceIsThatOfTheDayOfTheReferral() {
        SubmitReferral referral = referral(HERE, Category.DISABILITY, 50);
        under(stricterFrom(DAY.plusDays(1)))
                .givenNoPriorActivity()
                .when(referral)
                .expectSuccessfulHandlerExecution();
        under(stricterFrom(DAY)).givenNoPriorActivity().when(referral).expectException(Refused.class);
    }

    @Test
    void theVersionThatItWasDecidedUnderIsNamed() {
        Clock today = Clock.fixed(DAY.plusDays(10).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        var names = new DecidedUnder().ruleBookNames(stricterFrom(DAY.plusDays(5)), today);
        assertThat(names.of(referral(HERE, Category.DISABILITY, 50))).isEqualTo("first");
        assertThat(names.of(new ReopenCase("case-1", "Ha chiesto di riprendere", DAY)))
                .isEqualTo("second");
    }
}
