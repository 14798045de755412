package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;
import static it.percorsi.referral.casefile.CaseFixture.endorsed;
import static it.percorsi.referral.casefile.CaseFixture.fixture;
import static it.percorsi.referral.casefile.CaseFixture.referred;
import static it.percorsi.referral.casefile.CaseFixture.refused;
import static it.percorsi.referral.casefile.CaseTrial.ELSEWHERE;

import it.percorsi.events.casefile.CaseTransferred;
import it.percorsi.events.casefile.ReferralPrioritised;
import it.percorsi.events.codes.Priority;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class MunicipalPriorityTest {

    private static TestExecutor<CaseFile> given(Object... events) {
        return fixture(person -> List.of()).given(events);
    }

    private static PrioritiseReferral say(Priority priority, int day) {
        return new PrioritiseReferral(CASE, priority, DAY.plusDays(day));
    }

    private static ReferralPrioritised said(Priority priority, int day) {
        return new ReferralPrioritised(CASE, "legnano", HERE, priority, DAY.plusDays(day));
    }

    @Test
    void R4_theMunicipalitySaysHowUrgentItFindsAReferralUntilItDecides() {
        given(referred()).when(say(Priority.HIGH, 2)).expectEvents(said(Priority.HIGH, 2));
        given(referred(), said(Priority.HIGH, 2)).when(say(Priority.NORMAL, 3)).expectEvents(said(Priority.NORMAL, 3));
        refused(given(referred(), said(Priority.HIGH, 2)).when(say(Priority.HIGH, 3)), "already-prioritised", "R4");
        refused(given(referred(), endorsed()).when(say(Priority.HIGH, 4)), "already-endorsed", "R4");
        refused(given(referred(), CaseLifeFixture.declined()).when(say(Priority.HIGH, 4)), "referral-declined", "R4");
        refused(given(referred()).when(say(Priority.HIGH, -1)), "date-before-previous-step", null);
    }

    @Test
    void R4_whoTakesAReferralOverGivesItAnOrderOfItsOwn() {
        CaseTransferred transferred =
                new CaseTransferred(CASE, "person-1", "legnano", ELSEWHERE, HERE, DAY.plusDays(3), DAY.plusDays(4));
        given(referred(), said(Priority.HIGH, 2), transferred)
                .when(say(Priority.HIGH, 5))
                .expectEvents(new ReferralPrioritised(CASE, "legnano", ELSEWHERE, Priority.HIGH, DAY.plusDays(5)));
    }
}
