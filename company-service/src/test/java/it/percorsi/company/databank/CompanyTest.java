package it.percorsi.company.databank;

import static it.percorsi.company.databank.Companies.AMBITO;
import static it.percorsi.company.databank.Companies.DAY;
import static it.percorsi.company.databank.Companies.ID;
import static it.percorsi.company.databank.Companies.convention;
import static it.percorsi.company.databank.Companies.profile;
import static it.percorsi.company.databank.Companies.registered;
import static org.hamcrest.CoreMatchers.equalTo;
import static org.hamcrest.CoreMatchers.instanceOf;

import it.percorsi.events.codes.Availability;
import it.percorsi.events.codes.ContactOutcome;
import it.percorsi.events.codes.ConventionKind;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.LegalForm;
import it.percorsi.events.company.AvailabilityDeclared;
import it.percorsi.events.company.ContactLogged;
import it.percorsi.events.company.PostOpened;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

class CompanyTest {

    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);

    private final AggregateTestFixture<Company> fixture = new AggregateTestFixture<>(Company.class);

    @Test
    void R38_aCompanyEntersTheDataBank() {
        fixture.givenNoPriorActivity()
                .when(new RegisterCompany(ID, AMBITO, profile(LegalForm.LIMITED_COMPANY), DAY))
                .expectEvents(registered(LegalForm.LIMITED_COMPANY));
    }

    @Test
    void R38_theSameVatNumberIsNotRegisteredTwice() {
        refused(
                fixture.given(registered(LegalForm.LIMITED_COMPANY))
                        .when(new RegisterCompany(ID, AMBITO, profile(LegalForm.LIMITED_COMPANY), DAY.plusDays(1))),
                "company-already-registered",
                "R38");
    }

    @Test
    void R43_contactsAndAvailabilityAreNoted() {
        fixture.given(registered(LegalForm.LIMITED_COMPANY))
                .when(new LogContact(ID, DAY, ContactOutcome.CALL_AGAIN))
                .expectEvents(new ContactLogged(ID, AMBITO, DAY, ContactOutcome.CALL_AGAIN));
        fixture.given(registered(LegalForm.LIMITED_COMPANY))
                .when(new DeclareAvailability(ID, Availability.PEAK, DAY))
                .expectEvents(new AvailabilityDeclared(ID, AMBITO, Availability.PEAK, DAY));
    }

    @Test
    void R38_aPostNamesItsCompany() {
        fixture.given(registered(LegalForm.LIMITED_COMPANY))
                .when(post(List.of(Instrument.TIROCINIO), false))
                .expectEvents(new PostOpened(
                        ID,
                        "post-1",
                        AMBITO,
                        "Panificio Però & Figli S.r.l.",
                        List.of("confezionamento"),
                        2,
                        20,
                        List.of(Instrument.TIROCINIO),
                        false,
                        DAY));
    }

    @Test
    void R12_aPostForTirociniOnlyIsNotAimedAtHiring() {
        refused(opening(post(List.of(Instrument.TIROCINIO), true)), "tirocinio-not-aimed-at-hiring", "R12");
    }

    @Test
    void R16_aPostForBorseLavoroIsAimedAtHiring() {
        refused(opening(post(List.of(Instrument.BORSA_LAVORO), false)), "borsa-lavoro-aimed-at-hiring", "R16");
    }

    @Test
    void R16_aPostForBothMayBeEither() {
        List<Instrument> both = List.of(Instrument.TIROCINIO, Instrument.BORSA_LAVORO);
        opening(post(both, true)).expectSuccessfulHandlerExecution();
        opening(post(both, false)).expectSuccessfulHandlerExecution();
    }

    @Test
    void R26_retentionSupportNeedsNoPost() {
        List<Instrument> instruments = List.of(Instrument.BORSA_LAVORO, Instrument.RETENTION_SUPPORT);
        refused(opening(post(instruments, true)), "retention-support-needs-no-post", "R26");
    }

    @Test
    void R24_activeJobSearchNeedsNoPost() {
        refused(opening(post(List.of(Instrument.ACTIVE_JOB_SEARCH), true)), "job-search-needs-no-post", "R24");
    }

    @Test
    void R16_aConventionForBorseLavoroIsSigned() {
        fixture.given(registered(LegalForm.LIMITED_COMPANY))
                .when(sign(ConventionKind.BORSA_LAVORO, DAY, YEAR_END))
                .expectEvents(convention(ConventionKind.BORSA_LAVORO, DAY, YEAR_END));
    }

    @Test
    void R38_onlyTypeBCooperativesSignL381Conventions() {
        refused(
                fixture.given(registered(LegalForm.COOPERATIVE_A)).when(sign(ConventionKind.L381_ART5, DAY, YEAR_END)),
                "l381-needs-type-b-cooperative",
                "R38");
        fixture.given(registered(LegalForm.COOPERATIVE_B))
                .when(sign(ConventionKind.L381_ART5, DAY, YEAR_END))
                .expectEvents(convention(ConventionKind.L381_ART5, DAY, YEAR_END));
    }

    @Test
    void R38_conventionsOfOneKindDoNotOverlap() {
        refused(
                fixture.given(
                                registered(LegalForm.LIMITED_COMPANY),
                                convention(ConventionKind.BORSA_LAVORO, DAY, YEAR_END))
                        .when(sign(ConventionKind.BORSA_LAVORO, YEAR_END, YEAR_END.plusYears(1))),
                "convention-overlaps",
                "R38");
        fixture.given(registered(LegalForm.LIMITED_COMPANY), convention(ConventionKind.BORSA_LAVORO, DAY, YEAR_END))
                .when(sign(ConventionKind.BORSA_LAVORO, YEAR_END.plusDays(1), YEAR_END.plusYears(1)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void R38_aConventionDoesNotEndBeforeItBegins() {
        refused(
                fixture.given(registered(LegalForm.LIMITED_COMPANY))
                        .when(sign(ConventionKind.BORSA_LAVORO, DAY, DAY.minusDays(1))),
                "convention-period-reversed",
                "R38");
    }

    @Test
    void R43_aRowOfTheSheetIsTakenOverWhole() {
        fixture.givenNoPriorActivity()
                .when(row(LegalForm.COOPERATIVE_B))
                .expectEvents(
                        registered(LegalForm.COOPERATIVE_B),
                        new AvailabilityDeclared(ID, AMBITO, Availability.SLACK, DAY),
                        new ContactLogged(ID, AMBITO, DAY, ContactOutcome.INTERESTED),
                        convention(ConventionKind.L381_ART5, DAY, YEAR_END));
    }

    @Test
    void R43_aRowThatBreaksARuleIsNotTakenOverAtAll() {
        refused(
                fixture.givenNoPriorActivity().when(row(LegalForm.SOLE_TRADER)),
                "l381-needs-type-b-cooperative",
                "R38");
    }

    private static ImportCompany row(LegalForm legalForm) {
        return new ImportCompany(
                ID,
                new RegisterCompany(ID, AMBITO, profile(legalForm), DAY),
                new DeclareAvailability(ID, Availability.SLACK, DAY),
                new LogContact(ID, DAY, ContactOutcome.INTERESTED),
                null,
                sign(ConventionKind.L381_ART5, DAY, YEAR_END));
    }

    private static SignConvention sign(ConventionKind kind, LocalDate from, LocalDate to) {
        return new SignConvention(ID, "convention-1", kind, from, to);
    }

    private static OpenPost post(List<Instrument> instruments, boolean aimedAtHiring) {
        return new OpenPost(ID, "post-1", List.of("confezionamento"), 2, 20, instruments, aimedAtHiring, DAY);
    }

    private ResultValidator<Company> opening(OpenPost post) {
        return fixture.given(registered(LegalForm.LIMITED_COMPANY)).when(post);
    }

    private static void refused(ResultValidator<Company> result, String code, String rule) {
        result.expectNoEvents().expectException(instanceOf(Refused.class)).expectException(matching(code + " " + rule));
    }

    private static Matcher<Object> matching(String codeAndRule) {
        return new FeatureMatcher<>(equalTo(codeAndRule), "refusal", "refusal") {
            @Override
            protected String featureValueOf(Object thrown) {
                return thrown instanceof Refused refusal ? refusal.code() + " " + refusal.rule() : "none";
            }
        };
    }
}
