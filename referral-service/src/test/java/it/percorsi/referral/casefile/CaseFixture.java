package it.percorsi.referral.casefile;

import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.casefile.IndividualProjectShared;
import it.percorsi.events.casefile.InterviewHeld;
import it.percorsi.events.casefile.OperatorAssigned;
import it.percorsi.events.casefile.ProjectAgreedBy;
import it.percorsi.events.casefile.ReferralEndorsed;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.InterviewKind;
import it.percorsi.events.codes.Priority;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.ReferralChannel;
import it.percorsi.events.codes.SignatureManner;
import it.percorsi.events.codes.Suitability;
import it.percorsi.platform.commands.Refused;
import it.percorsi.referral.person.CasesOfPerson;
import it.percorsi.referral.person.ErasedPersons;
import it.percorsi.referral.rulebook.ReferralRuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;

/** A case of Legnano: what has happened to it, what is asked of it, and how it refuses. */
final class CaseFixture {

    static final String CASE = "case-1";
    static final String HERE = "015118";
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private CaseFixture() {}

    static AggregateTestFixture<CaseFile> fixture(CasesOfPerson known) {
        return fixture(known, new PaperPlaces(LocalDate.MAX, Integer.MAX_VALUE));
    }

    static AggregateTestFixture<CaseFile> fixture(CasesOfPerson known, FundedPlaces places) {
        AggregateTestFixture<CaseFile> fixture = new AggregateTestFixture<>(CaseFile.class);
        fixture.registerInjectableResource(new ReferralRuleBook("carta", Map.of(HERE, "Legnano"), 45, 31, 61));
        fixture.registerInjectableResource(known);
        fixture.registerInjectableResource((ErasedPersons) person -> person.equals("person-erased"));
        fixture.registerInjectableResource(CaseTrial.SCALES);
        fixture.registerInjectableResource(CaseTrial.EVALUATIONS);
        fixture.registerInjectableResource(places);
        return fixture;
    }

    /** A case to which this has happened; its person has no other. */
    static TestExecutor<CaseFile> given(Object... events) {
        return fixture(person -> List.of()).given(events);
    }

    static SubmitReferral referral(String municipality, Category category, @Nullable Integer invalidity) {
        return new SubmitReferral(
                CASE,
                "person-1",
                "legnano",
                municipality,
                DAY,
                ReferralChannel.FORM,
                "CPS Legnano",
                "Anna Re",
                category,
                invalidity,
                false,
                Priority.NORMAL,
                Instrument.TIROCINIO,
                "Prova");
    }

    static ReferralSubmitted referred() {
        return new ReferralSubmitted(
                CASE,
                "person-1",
                "legnano",
                HERE,
                DAY,
                ReferralChannel.FORM,
                "CPS Legnano",
                "Anna Re",
                Category.PSYCHIATRIC,
                null,
                false,
                Priority.NORMAL,
                Instrument.TIROCINIO,
                "Prova");
    }

    static ReferralEndorsed endorsed() {
        return new ReferralEndorsed(CASE, "legnano", HERE, DAY.plusDays(3));
    }

    static InterviewHeld interviewed() {
        return new InterviewHeld(CASE, "legnano", HERE, InterviewKind.FIRST, DAY.plusDays(7), "Sara");
    }

    static AssessmentCompleted assessed(Suitability suitability) {
        return new AssessmentCompleted(
                CASE, "legnano", HERE, DAY.plusDays(18), suitability, 25, List.of(Instrument.TIROCINIO), "Sara");
    }

    static IndividualProjectDrafted drafted(int version) {
        return new IndividualProjectDrafted(
                CASE,
                "person-1",
                "legnano",
                HERE,
                version,
                DAY.plusDays(30),
                Instrument.TIROCINIO,
                List.of("Puntualità"),
                20,
                6,
                List.of(
                        ProjectParty.PERSON,
                        ProjectParty.CASE_MANAGER,
                        ProjectParty.REFERRING_SERVICE,
                        ProjectParty.TUTOR),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                false);
    }

    static ProjectAgreedBy agreed(ProjectParty party) {
        return agreed(party, 32);
    }

    static ProjectAgreedBy agreed(ProjectParty party, int days) {
        return new ProjectAgreedBy(CASE, "legnano", HERE, 1, party, SignatureManner.PAPER, DAY.plusDays(days), null);
    }

    static IndividualProjectShared shared() {
        return shared(32);
    }

    static IndividualProjectShared shared(int days) {
        return new IndividualProjectShared(
                CASE,
                "person-1",
                "legnano",
                HERE,
                1,
                DAY.plusDays(days),
                Category.PSYCHIATRIC,
                Suitability.SUITABLE,
                Instrument.TIROCINIO,
                20,
                6);
    }

    static DraftProject draft(Instrument instrument, int hours) {
        return new DraftProject(CASE, DAY.plusDays(30), instrument, List.of("Puntualità"), hours, 6, false);
    }

    static AgreeToProject agree(ProjectParty party) {
        return new AgreeToProject(CASE, party, SignatureManner.PAPER, DAY.plusDays(32));
    }

    static AssignOperator assign(String operator, boolean onlyWhenFree) {
        return new AssignOperator(CASE, operator, "Nome di " + operator, DAY.plusDays(40), onlyWhenFree);
    }

    static OperatorAssigned assigned(String operator) {
        return new OperatorAssigned(CASE, "legnano", HERE, operator, "Nome di " + operator, DAY.plusDays(40));
    }

    static void refused(ResultValidator<CaseFile> result, String code, @Nullable String rule) {
        result.expectException(Refused.class).expectNoEvents();
        result.expectException(
                new org.hamcrest.FeatureMatcher<Object, String>(
                        org.hamcrest.CoreMatchers.equalTo(code + "/" + rule), "code and rule", "code and rule") {
                    @Override
                    protected String featureValueOf(Object refusal) {
                        return ((Refused) refusal).code() + "/" + ((Refused) refusal).rule();
                    }
                });
    }
}
