package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;
import static it.percorsi.referral.casefile.CaseFixture.endorsed;
import static it.percorsi.referral.casefile.CaseFixture.fixture;
import static it.percorsi.referral.casefile.CaseFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.DisadvantageStated;
import it.percorsi.events.casefile.DisadvantageStatementWithdrawn;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.casefile.SpecialistCareEnded;
import it.percorsi.events.casefile.SpecialistCareResumed;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Priority;
import it.percorsi.events.codes.ReferralChannel;
import it.percorsi.referral.disadvantage.Disadvantage;
import it.percorsi.referral.disadvantage.DisadvantageGround;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** R9: who counts as disadvantaged under L.381/91, from when on. */
class DisadvantageTest {

    private static TestExecutor<CaseFile> given(Object... events) {
        return fixture(person -> List.of()).given(events);
    }

    private static ReferralSubmitted referred(Category category, String sendingService) {
        return new ReferralSubmitted(
                CASE,
                "person-1",
                "legnano",
                HERE,
                DAY,
                ReferralChannel.FORM,
                sendingService,
                "Anna Re",
                category,
                null,
                false,
                Priority.NORMAL,
                null,
                "Prova");
    }

    private static SpecialistCareEnded ended(String service, int day) {
        return new SpecialistCareEnded(CASE, "legnano", HERE, service, DAY.plusDays(day));
    }

    private static SpecialistCareResumed resumed(String service, int day) {
        return new SpecialistCareResumed(CASE, "legnano", HERE, service, DAY.plusDays(day));
    }

    private static DisadvantageStated stated(int day) {
        return new DisadvantageStated(CASE, "person-1", "legnano", HERE, "Penale minorile", DAY.plusDays(day));
    }

    private static DisadvantageStatementWithdrawn withdrawn(int day) {
        return new DisadvantageStatementWithdrawn(CASE, "legnano", HERE, DAY.plusDays(day));
    }

    private static @Nullable Disadvantage after(CaseFileEvent... events) {
        @Nullable Disadvantage status = null;
        for (CaseFileEvent event : events) {
            status = Disadvantage.after(status, event);
        }
        return status;
    }

    private static EndSpecialistCare end(@Nullable String onlyBy, int day) {
        return new EndSpecialistCare(CASE, onlyBy, DAY.plusDays(day));
    }

    private static ResumeSpecialistCare resume(String service, int day) {
        return new ResumeSpecialistCare(CASE, service, DAY.plusDays(day));
    }

    @Test
    void R9_whoIsFollowedByTheServiceThatSendsCounts() {
        for (Category category : List.of(Category.PSYCHIATRIC, Category.FORMER_ADDICTION, Category.OFFENDER)) {
            for (String service :
                    List.of("CPS Legnano", "Sert Parabiago", "SER.T. di Legnano", "SerD", "NOA Parabiago")) {
                assertThat(after(referred(category, service)))
                        .isEqualTo(new Disadvantage(DisadvantageGround.FOLLOWED, DAY, service, null))
                        .matches(Disadvantage::counts);
            }
            for (String service : List.of("Comune di Legnano", "Centro Psico Sociale", "Sertori", "Donoa")) {
                assertThat(after(referred(category, service)))
                        .isEqualTo(new Disadvantage(DisadvantageGround.NOT_FOLLOWED, DAY, null, null))
                        .matches(status -> !status.counts());
            }
        }
    }

    @Test
    void R9_theStatusEndsWithTheCareAndComesBackWithIt() {
        ReferralSubmitted referral = referred(Category.PSYCHIATRIC, "CPS Legnano");
        assertThat(after(referral, ended("CPS Legnano", 20)))
                .isEqualTo(new Disadvantage(DisadvantageGround.CARE_ENDED, DAY.plusDays(20), "CPS Legnano", null))
                .matches(status -> !status.counts());
        assertThat(after(referral, ended("CPS Legnano", 20), resumed("SERT Legnano", 30)))
                .isEqualTo(new Disadvantage(DisadvantageGround.FOLLOWED, DAY.plusDays(30), "SERT Legnano", null));
        given(referral, endorsed()).when(end(null, 20)).expectEvents(ended("CPS Legnano", 20));
        given(referral, ended("CPS Legnano", 20))
                .when(resume("SERT Legnano", 30))
                .expectEvents(resumed("SERT Legnano", 30));
        given(referred(Category.OFFENDER, "Comune di Legnano"))
                .when(resume("SERT Legnano", 3))
                .expectEvents(resumed("SERT Legnano", 3));
    }

    @Test
    void R9_careIsToldInOrderAndByWhoGivesIt() {
        ReferralSubmitted referral = referred(Category.PSYCHIATRIC, "CPS Legnano");
        given(referral).when(end("CPS Legnano", 20)).expectEvents(ended("CPS Legnano", 20));
        refused(given(referral).when(end("SERT Legnano", 20)), "followed-by-another", "R9");
        refused(given(referral).when(end(null, -1)), "date-before-previous-step", null);
        refused(given(referral).when(resume("SERT Legnano", 20)), "already-followed", "R9");
        refused(given(referral, ended("CPS Legnano", 20)).when(end(null, 21)), "not-followed", "R9");
        refused(
                given(referral, ended("CPS Legnano", 20)).when(resume("CPS Legnano", 19)),
                "date-before-previous-step",
                null);
        refused(
                given(referral, ended("CPS Legnano", 20)).when(resume("Comune di Legnano", 21)),
                "no-specialist-service",
                "R9");
        refused(given(referred(Category.PSYCHO_SOCIAL, "CPS Legnano")).when(end(null, 20)), "not-by-care", "R9");
        refused(given(referral, CaseLifeFixture.declined()).when(end(null, 20)), "referral-declined", "R4");
    }

    @Test
    void R9_aYoungPersonCountsOnlyWhenStatedWithTheReason() {
        ReferralSubmitted referral = referred(Category.YOUTH_AT_RISK, "CPS Legnano");
        StateDisadvantage state = new StateDisadvantage(CASE, "Penale minorile", DAY.plusDays(5));
        WithdrawDisadvantage withdraw = new WithdrawDisadvantage(CASE, DAY.plusDays(9));
        assertThat(after(referral))
                .isEqualTo(new Disadvantage(DisadvantageGround.NOT_STATED, DAY, null, null))
                .matches(status -> !status.counts());
        given(referral).when(state).expectEvents(stated(5));
        assertThat(after(referral, stated(5)))
                .isEqualTo(new Disadvantage(DisadvantageGround.STATED, DAY.plusDays(5), null, "Penale minorile"))
                .matches(Disadvantage::counts);
        refused(given(referral, stated(5)).when(state), "already-stated", "R9");
        given(referral, stated(5)).when(withdraw).expectEvents(withdrawn(9));
        assertThat(after(referral, stated(5), withdrawn(9)))
                .isEqualTo(new Disadvantage(DisadvantageGround.NOT_STATED, DAY.plusDays(9), null, null));
        refused(given(referral).when(withdraw), "not-stated", "R9");
        refused(given(referral, stated(10)).when(withdraw), "date-before-previous-step", null);
        refused(given(referral).when(end(null, 20)), "not-by-care", "R9");
        refused(given(referred(Category.PSYCHIATRIC, "CPS Legnano")).when(state), "not-by-statement", "R9");
    }

    @Test
    void R9_saysNothingAboutOtherCategories() {
        for (Category category : List.of(Category.DISABILITY, Category.PSYCHO_SOCIAL, Category.ADULT_IN_POVERTY)) {
            assertThat(after(referred(category, "CPS Legnano"), endorsed())).isNull();
        }
    }
}
