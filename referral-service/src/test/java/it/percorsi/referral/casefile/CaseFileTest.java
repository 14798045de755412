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
import it.percorsi.referral.rulebook.RuleBooks;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaseFileTest {

    static final String CASE = "case-1";
    static final String HERE = "015118";
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private AggregateTestFixture<CaseFile> fixture;

    @BeforeEach
    void openRuleBook() {
        fixture = fixture(person -> List.of());
    }

    static AggregateTestFixture<CaseFile> fixture(CasesOfPerson known) {
        return fixture(known, CaseTrial.RULES);
    }

    static AggregateTestFixture<CaseFile> fixture(CasesOfPerson known, RuleBooks books) {
        AggregateTestFixture<CaseFile> fixture = new AggregateTestFixture<>(CaseFile.class);
        fixture.registerInjectableResource(books);
        fixture.registerInjectableResource(known);
        fixture.registerInjectableResource((ErasedPersons) person -> person.equals("person-erased"));
        fixture.registerInjectableResource(CaseTrial.SCALES);
        return fixture;
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

    private TestExecutor<CaseFile> given(Object... events) {
        return fixture.given(events);
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

    @Test
    void R1_R5_aServiceRefersAndNamesItsCaseManager() {
        fixture.givenNoPriorActivity()
                .when(referral(HERE, Category.PSYCHIATRIC, null))
                .expectEvents(referred());
    }

    @Test
    void R3_thePersonLivesInTheAmbito() {
        refused(
                fixture.givenNoPriorActivity().when(referral("015146", Category.PSYCHIATRIC, null)),
                "not-resident",
                "R3");
    }

    @Test
    void R4_theMunicipalityForwardsBeforeAnythingElse() {
        given(referred()).when(new EndorseReferral(CASE, DAY.plusDays(3))).expectEvents(endorsed());
        refused(
                given(referred()).when(new RecordInterview(CASE, InterviewKind.FIRST, DAY.plusDays(7), "Sara")),
                "not-endorsed",
                "R4");
    }

    @Test
    void R4_aReferralIsForwardedOnce() {
        refused(
                given(referred(), endorsed()).when(new EndorseReferral(CASE, DAY.plusDays(4))),
                "already-endorsed",
                "R4");
    }

    @Test
    void R7_anUnsuitablePersonGetsNoProject() {
        refused(
                given(referred(), endorsed(), interviewed(), assessed(Suitability.UNSUITABLE))
                        .when(draft(Instrument.TIROCINIO, 20)),
                "person-unsuitable",
                "R7");
    }

    @Test
    void R7_theProjectKeepsToTheHoursOfTheAssessment() {
        refused(
                given(referred(), endorsed(), interviewed(), assessed(Suitability.SUITABLE))
                        .when(draft(Instrument.TIROCINIO, 26)),
                "more-hours-than-assessed",
                "R7");
    }

    @Test
    void R8_disabilityNeedsInvalidityOver45Percent() {
        refused(
                fixture.givenNoPriorActivity().when(referral(HERE, Category.DISABILITY, 45)),
                "invalidity-missing",
                "R8");
        openRuleBook();
        refused(
                fixture.givenNoPriorActivity().when(referral(HERE, Category.DISABILITY, null)),
                "invalidity-missing",
                "R8");
        openRuleBook();
        fixture.givenNoPriorActivity()
                .when(referral(HERE, Category.DISABILITY, 46))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void R19_everyRequiredPartyAgreesOnce() {
        refused(
                given(
                                referred(),
                                endorsed(),
                                interviewed(),
                                assessed(Suitability.SUITABLE),
                                drafted(1),
                                agreed(ProjectParty.PERSON))
                        .when(agree(ProjectParty.PERSON)),
                "already-agreed",
                "R19");
        openRuleBook();
        refused(
                given(referred(), endorsed(), interviewed(), assessed(Suitability.SUITABLE), drafted(1))
                        .when(agree(ProjectParty.FAMILY)),
                "party-not-required",
                "R19");
    }

    @Test
    void R19_aSecondDraftNeedsAllAgreementsAnew() {
        given(
                        referred(),
                        endorsed(),
                        interviewed(),
                        assessed(Suitability.SUITABLE),
                        drafted(1),
                        agreed(ProjectParty.PERSON))
                .when(draft(Instrument.TIROCINIO, 20))
                .expectEvents(drafted(2));
        openRuleBook();
        given(
                        referred(),
                        endorsed(),
                        interviewed(),
                        assessed(Suitability.SUITABLE),
                        drafted(1),
                        agreed(ProjectParty.PERSON),
                        drafted(2))
                .when(agree(ProjectParty.PERSON))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void R19_aSharedProjectIsNotRewritten() {
        refused(
                given(referred(), endorsed(), interviewed(), assessed(Suitability.SUITABLE), drafted(1), shared())
                        .when(draft(Instrument.TIROCINIO, 20)),
                "project-already-shared",
                "R19");
    }

    @Test
    void R25_directPlacementIsForAutonomousPeopleOnly() {
        refused(
                given(referred(), endorsed(), interviewed(), assessed(Suitability.SUITABLE))
                        .when(draft(Instrument.DIRECT_PLACEMENT, 20)),
                "direct-placement-needs-autonomy",
                "R25");
        openRuleBook();
        given(referred(), endorsed(), interviewed(), assessed(Suitability.AUTONOMOUS))
                .when(draft(Instrument.DIRECT_PLACEMENT, 20))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void R26_retentionSupportIsAskedForInAReferralAndHasNoProject() {
        refused(
                given(referred(), endorsed(), interviewed(), assessed(Suitability.AUTONOMOUS))
                        .when(draft(Instrument.RETENTION_SUPPORT, 20)),
                "retention-support-has-no-project",
                "R26");
    }

    @Test
    void R28_R29_theProjectIsSharedWhenAllHaveAgreed() {
        given(
                        referred(),
                        endorsed(),
                        interviewed(),
                        assessed(Suitability.SUITABLE),
                        drafted(1),
                        agreed(ProjectParty.PERSON),
                        agreed(ProjectParty.CASE_MANAGER),
                        agreed(ProjectParty.REFERRING_SERVICE))
                .when(agree(ProjectParty.TUTOR))
                .expectEvents(agreed(ProjectParty.TUTOR), shared());
    }

    @Test
    void theProjectIsSharedOnTheDayOfTheLatestAgreementInWhateverOrderTheyAreEntered() {
        given(
                        referred(),
                        endorsed(),
                        interviewed(),
                        assessed(Suitability.SUITABLE),
                        drafted(1),
                        agreed(ProjectParty.PERSON, 33),
                        agreed(ProjectParty.CASE_MANAGER, 40),
                        agreed(ProjectParty.REFERRING_SERVICE, 35))
                .when(agree(ProjectParty.TUTOR))
                .expectEvents(agreed(ProjectParty.TUTOR), shared(40));
    }

    @Test
    void R29_noAssessmentWithoutInterviewAndNoProjectWithoutAssessment() {
        refused(
                given(referred(), endorsed())
                        .when(new CompleteAssessment(
                                CASE, DAY.plusDays(18), Suitability.SUITABLE, 25, List.of(), "Sara", null)),
                "not-interviewed",
                "R29");
        openRuleBook();
        refused(
                given(referred(), endorsed(), interviewed()).when(draft(Instrument.TIROCINIO, 20)),
                "not-assessed",
                "R29");
        openRuleBook();
        refused(given(referred(), endorsed()).when(agree(ProjectParty.PERSON)), "no-project", "R29");
    }

    static AssignOperator assign(String operator, boolean onlyWhenFree) {
        return new AssignOperator(CASE, operator, "Nome di " + operator, DAY.plusDays(40), onlyWhenFree);
    }

    static OperatorAssigned assigned(String operator) {
        return new OperatorAssigned(CASE, "legnano", HERE, operator, "Nome di " + operator, DAY.plusDays(40));
    }

    @Test
    void anOperatorTakesACaseThatNobodyFollows() {
        given(referred()).when(assign("elena.galli", true)).expectEvents(assigned("elena.galli"));
        openRuleBook();
        refused(
                given(referred(), assigned("elena.galli")).when(assign("marco.sala", true)),
                "assigned-to-another",
                null);
    }

    @Test
    void aCoordinatorHandsACaseOver() {
        given(referred(), assigned("elena.galli"))
                .when(assign("marco.sala", false))
                .expectEvents(assigned("marco.sala"));
        openRuleBook();
        refused(
                given(referred(), assigned("elena.galli")).when(assign("elena.galli", false)),
                "already-assigned",
                null);
    }

    @Test
    void whoFollowsACaseDoesNotHoldUpWhatIsEnteredLater() {
        given(referred(), assigned("elena.galli"))
                .when(new EndorseReferral(CASE, DAY.plusDays(3)))
                .expectEvents(endorsed());
    }

    @Test
    void theStepsFollowEachOtherInTime() {
        refused(given(referred()).when(new EndorseReferral(CASE, DAY.minusDays(1))), "date-before-previous-step", null);
    }
}
