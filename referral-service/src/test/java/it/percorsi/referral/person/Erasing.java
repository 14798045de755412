package it.percorsi.referral.person;

import it.percorsi.events.codes.ErasureGround;
import it.percorsi.events.person.ErasureRequested;
import it.percorsi.events.person.PersonRegistered;
import it.percorsi.platform.commands.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;

/** Somebody who was registered years ago, the cases there are, and what is asked of them. */
abstract class Erasing {

    static final String PERSON = "person-1";
    static final String HERE = "015118";
    static final String ELSEWHERE = "015168";
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final RetentionRules RULES = new RetentionRules(120, Map.of(ELSEWHERE, 24), 120, 12);

    private AggregateTestFixture<Person> fixture;
    List<CaseFacts> cases = List.of();

    @BeforeEach
    void openRuleBook() {
        fixture = new AggregateTestFixture<>(Person.class);
        ErasureConditions conditions = new ErasureConditions(RULES);
        fixture.registerInjectableResource(conditions);
        fixture.registerInjectableResource((CasesOfPerson) person -> cases);
        fixture.registerAnnotatedCommandHandler(
                new PersonsTogether(fixture.getRepository(), conditions, person -> cases));
        cases = List.of();
    }

    static PersonRegistered registered() {
        return new PersonRegistered(
                PERSON, "legnano", "Re", "Ada", "REXDAA", "F", TODAY, "Legnano", HERE, "via Po 1", "");
    }

    TestExecutor<Person> registeredYearsAgo(int years, Object... later) {
        return fixture.andGivenCurrentTime(Instant.parse((2026 - years) + "-03-02T08:00:00Z"))
                .andGiven(registered())
                .andGiven(later);
    }

    static CaseFacts lastActive(LocalDate day) {
        return CaseFacts.referred("case-1", PERSON, HERE, day);
    }

    static ErasureRequested requestedBy(String user, ErasureGround ground) {
        return new ErasureRequested(PERSON, "legnano", ground, user, TODAY.minusDays(1));
    }

    static RequestErasure request(ErasureGround ground) {
        return new RequestErasure(PERSON, ground, "lucia.ferrario", TODAY);
    }

    static AuthoriseErasure authorisationBy(String user) {
        return new AuthoriseErasure(PERSON, user, TODAY);
    }

    static void refusedAs(String code, ResultValidator<Person> result) {
        result.expectNoEvents().expectException(Refused.class).expectExceptionMessage(code);
    }
}
