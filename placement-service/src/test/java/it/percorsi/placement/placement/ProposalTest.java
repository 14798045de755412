package it.percorsi.placement.placement;

import static it.percorsi.events.codes.Instrument.ACTIVE_JOB_SEARCH;
import static it.percorsi.events.codes.Instrument.BORSA_LAVORO;
import static it.percorsi.events.codes.Instrument.DIRECT_PLACEMENT;
import static it.percorsi.events.codes.Instrument.TIROCINIO;
import static it.percorsi.placement.placement.Refusals.expect;
import static it.percorsi.placement.placement.Story.FIRST;
import static it.percorsi.placement.placement.Story.LAST;
import static it.percorsi.placement.placement.Story.fixture;
import static it.percorsi.placement.placement.Story.project;
import static it.percorsi.placement.placement.Story.proposal;
import static it.percorsi.placement.placement.Story.proposed;

import it.percorsi.events.codes.ConventionKind;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.LegalForm;
import it.percorsi.events.codes.Suitability;
import it.percorsi.placement.registers.CaseHalt;
import it.percorsi.placement.registers.KnownCompany;
import it.percorsi.placement.registers.KnownCompany.Convention;
import it.percorsi.placement.registers.KnownCompany.Post;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalTest {

    private static ResultValidator<?> propose(ProposePlacement proposal, StoryFacts facts) {
        return fixture(facts).givenNoPriorActivity().when(proposal);
    }

    private static ResultValidator<?> propose(ProposePlacement proposal) {
        return propose(proposal, new StoryFacts(project(proposal.instrument(), Suitability.SUITABLE), Story.company()));
    }

    private static KnownCompany company(
            LegalForm form, List<Instrument> willing, List<Instrument> post, List<Convention> conventions) {
        return new KnownCompany(
                "company-1", "Forno Verde", form, willing, List.of(new Post("post-1", post)), conventions);
    }

    private static StoryFacts with(Instrument instrument, KnownCompany company) {
        return new StoryFacts(project(instrument, Suitability.SUITABLE), company);
    }

    @ParameterizedTest
    @EnumSource(names = {"TIROCINIO", "BORSA_LAVORO"})
    void R29_aSharedProjectCanBePlaced(Instrument instrument) {
        propose(proposal(instrument)).expectEvents(proposed(instrument));
    }

    @Test
    void R29_nobodyIsPlacedWithoutASharedProject() {
        expect(propose(proposal(TIROCINIO), new StoryFacts(null, Story.company())), 409, "project-not-shared", "R29");
    }

    @ParameterizedTest
    @CsvSource({"SUSPENDED,case-suspended", "CLOSED,case-closed"})
    void nobodyIsPlacedOrStartsWhileTheCaseDoesNotGoOn(CaseHalt halt, String code) {
        StoryFacts facts = new StoryFacts(project(TIROCINIO, Suitability.SUITABLE), Story.company(), halt);
        expect(propose(proposal(TIROCINIO), facts), 409, code, null);
        expect(
                fixture(facts).given(Story.ready(TIROCINIO)).when(new StartPlacement(Story.ID, Story.FIRST)),
                409,
                code,
                null);
    }

    @Test
    void R29_theInstrumentIsThatOfTheProject() {
        expect(
                propose(proposal(TIROCINIO), with(BORSA_LAVORO, Story.company())),
                422,
                "instrument-not-in-project",
                "R29");
    }

    @Test
    void R24_activeJobSearchIsNoPlacement() {
        expect(propose(proposal(ACTIVE_JOB_SEARCH)), 422, "job-search-is-no-placement", "R24");
    }

    @Test
    void R25_onlyPersonsAssessedAutonomousArePlacedDirectly() {
        expect(propose(proposal(DIRECT_PLACEMENT)), 422, "person-not-autonomous", "R25");
        propose(
                        proposal(DIRECT_PLACEMENT),
                        new StoryFacts(project(DIRECT_PLACEMENT, Suitability.AUTONOMOUS), Story.company()))
                .expectEvents(proposed(DIRECT_PLACEMENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "Anna Riva, Paolo Sala", "Anna Riva e Paolo Sala", "Riva/Sala"})
    void R30_onePlacedPersonHasOneTutor(String tutor) {
        expect(propose(proposal(TIROCINIO, FIRST, LAST, 20, tutor)), 422, "one-tutor", "R30");
    }

    @Test
    void R13_theHoursOfATirocinioAreThoseOfTheProject() {
        expect(propose(proposal(TIROCINIO, FIRST, LAST, 21, "Anna Riva")), 422, "hours-beyond-project", "R13");
        expect(propose(proposal(TIROCINIO, FIRST, LAST, 0, "Anna Riva")), 422, "hours-out-of-range", "R16");
    }

    @Test
    void R16_aBorsaLavoroGoesUpToFullTime() {
        expect(propose(proposal(BORSA_LAVORO, FIRST, LAST, 41, "Anna Riva")), 422, "hours-out-of-range", "R16");
        propose(proposal(BORSA_LAVORO, FIRST, LAST, 40, "Anna Riva")).expectSuccessfulHandlerExecution();
    }

    @Test
    void R10_aTirocinioLastsAtMostSixMonthsAndSixMore() {
        LocalDate lastOfTwelveMonths = LocalDate.of(2027, 3, 1);
        propose(proposal(TIROCINIO, FIRST, lastOfTwelveMonths, 20, "Anna Riva")).expectSuccessfulHandlerExecution();
        expect(
                propose(proposal(TIROCINIO, FIRST, lastOfTwelveMonths.plusDays(1), 20, "Anna Riva")),
                422,
                "tirocinio-too-long",
                "R10");
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01, true", "2026-09-01, true", "2026-07-01, false", "2026-05-31, false", "2026-09-02, false"})
    void R14_aBorsaLavoroLastsThreeOrSixMonths(LocalDate last, boolean allowed) {
        ResultValidator<?> result = propose(proposal(BORSA_LAVORO, FIRST, last, 20, "Anna Riva"));
        if (allowed) {
            result.expectSuccessfulHandlerExecution();
        } else {
            expect(result, 422, "borsa-lavoro-length", "R14");
        }
    }

    @Test
    void R12_tirocinioIsHeldAtTypeBCooperatives() {
        KnownCompany cooperative = company(LegalForm.COOPERATIVE_B, List.of(), List.of(TIROCINIO), List.of());
        propose(proposal(TIROCINIO), with(TIROCINIO, cooperative)).expectSuccessfulHandlerExecution();
    }

    @Test
    void R12_tirocinioIsHeldAtWillingCompaniesOnly() {
        KnownCompany unwilling =
                company(LegalForm.LIMITED_COMPANY, List.of(BORSA_LAVORO), List.of(TIROCINIO), List.of());
        expect(propose(proposal(TIROCINIO), with(TIROCINIO, unwilling)), 422, "company-does-not-accept", "R12");
    }

    @Test
    void R12_thePostMustAcceptTheTirocinio() {
        KnownCompany otherPost = company(LegalForm.COOPERATIVE_B, List.of(TIROCINIO), List.of(BORSA_LAVORO), List.of());
        expect(propose(proposal(TIROCINIO), with(TIROCINIO, otherPost)), 422, "post-does-not-accept", "R12");
    }

    @Test
    void R16_companyAndPostMustAcceptTheBorsaLavoro() {
        KnownCompany unwilling = company(LegalForm.COOPERATIVE_B, List.of(TIROCINIO), List.of(BORSA_LAVORO), List.of());
        expect(propose(proposal(BORSA_LAVORO), with(BORSA_LAVORO, unwilling)), 422, "company-does-not-accept", "R16");
        KnownCompany otherPost =
                company(LegalForm.LIMITED_COMPANY, List.of(BORSA_LAVORO), List.of(TIROCINIO), List.of());
        expect(propose(proposal(BORSA_LAVORO), with(BORSA_LAVORO, otherPost)), 422, "post-does-not-accept", "R16");
    }

    @ParameterizedTest
    @CsvSource({
        "BORSA_LAVORO, 2026-03-02, 2026-12-31, true",
        "BORSA_LAVORO, 2026-01-01, 2026-03-02, true",
        "BORSA_LAVORO, 2026-03-03, 2026-12-31, false",
        "BORSA_LAVORO, 2025-01-01, 2026-03-01, false",
        "TIROCINIO_FRAMEWORK, 2026-01-01, 2026-12-31, false"
    })
    void R16_aBorsaLavoroNeedsAConventionValidOnItsFirstDay(
            ConventionKind kind, LocalDate from, LocalDate to, boolean allowed) {
        KnownCompany company = company(
                LegalForm.LIMITED_COMPANY,
                List.of(BORSA_LAVORO),
                List.of(BORSA_LAVORO),
                List.of(new Convention(kind, from, to)));
        ResultValidator<?> result = propose(proposal(BORSA_LAVORO), with(BORSA_LAVORO, company));
        if (allowed) {
            result.expectSuccessfulHandlerExecution();
        } else {
            expect(result, 409, "convention-missing", "R16");
        }
    }

    @Test
    void anUnknownCompanyOrPostIsNotOpen() {
        expect(
                propose(proposal(TIROCINIO), new StoryFacts(project(TIROCINIO, Suitability.SUITABLE), null)),
                409,
                "post-not-open",
                null);
        KnownCompany withoutPosts = new KnownCompany(
                "company-1", "Forno Verde", LegalForm.LIMITED_COMPANY, List.of(TIROCINIO), List.of(), List.of());
        expect(propose(proposal(TIROCINIO), with(TIROCINIO, withoutPosts)), 409, "post-not-open", null);
    }

    @Test
    void theLastDayDoesNotComeBeforeTheFirst() {
        expect(propose(proposal(TIROCINIO, FIRST, FIRST.minusDays(1), 20, "Anna Riva")), 422, "period-reversed", null);
    }

    @Test
    void somebodyWorksOnAtLeastOneDayOfTheWeek() {
        ProposePlacement whole = proposal(TIROCINIO);
        expect(
                propose(new ProposePlacement(
                        whole.placementId(),
                        whole.caseId(),
                        whole.companyId(),
                        whole.postId(),
                        whole.instrument(),
                        whole.tutor(),
                        whole.companyReferent(),
                        whole.startsOn(),
                        whole.endsOn(),
                        whole.weeklyHours(),
                        List.of(),
                        whole.proposedOn())),
                422,
                "no-working-day",
                null);
    }
}
