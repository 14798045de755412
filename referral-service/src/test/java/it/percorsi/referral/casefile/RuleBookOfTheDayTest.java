package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;
import static it.percorsi.referral.casefile.CaseFixture.agreed;
import static it.percorsi.referral.casefile.CaseFixture.assessed;
import static it.percorsi.referral.casefile.CaseFixture.endorsed;
import static it.percorsi.referral.casefile.CaseFixture.interviewed;
import static it.percorsi.referral.casefile.CaseFixture.referral;
import static it.percorsi.referral.casefile.CaseFixture.referred;
import static it.percorsi.referral.casefile.CaseFixture.shared;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.DocumentAttached;
import it.percorsi.events.casefile.DocumentWithdrawn;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.DocumentKind;
import it.percorsi.events.codes.EvaluationOutcome;
import it.percorsi.events.codes.EvaluationParty;
import it.percorsi.events.codes.Evidence;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.RevisionReason;
import it.percorsi.events.codes.SignatureManner;
import it.percorsi.events.codes.Suitability;
import it.percorsi.events.codes.WaitingOrder;
import it.percorsi.events.codes.WithdrawalReason;
import it.percorsi.platform.commands.Refused;
import it.percorsi.referral.rulebook.Books;
import it.percorsi.referral.rulebook.ReferralRuleBook;
import it.percorsi.referral.rulebook.RuleBooks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each decision is taken under the rule book of its own day, whenever it is recorded. */
class RuleBookOfTheDayTest {

    private static final ReferralRuleBook OTHER = Books.book(
            "second",
            6,
            Map.of(
                    Instrument.TIROCINIO, List.of(ProjectParty.TUTOR, ProjectParty.FAMILY),
                    Instrument.ACTIVE_JOB_SEARCH, List.of()),
            Map.of(
                    Category.DISABILITY, List.of(Evidence.INVALIDITY, Evidence.TARGETED_PLACEMENT),
                    Category.PSYCHIATRIC, List.of(Evidence.CERTIFICATE, Evidence.WRITTEN_REPORT)),
            WaitingOrder.CATEGORY);

    private static RuleBooks otherFrom(int day) {
        return date -> date.isBefore(DAY.plusDays(day)) ? Books.carta() : OTHER;
    }

    private static RuleBooks stricterFrom(LocalDate day) {
        return date -> date.isBefore(day) ? Books.book("first", 45, 31, 61) : Books.book("second", 66, 31, 61);
    }

    private static AggregateTestFixture<CaseFile> under(RuleBooks books) {
        return CaseFixture.fixture(person -> List.of(), books);
    }

    private static List<CaseFileEvent> assessedAnd(CaseFileEvent... more) {
        List<CaseFileEvent> before =
                new ArrayList<>(List.of(referred(), endorsed(), interviewed(), assessed(Suitability.SUITABLE)));
        before.addAll(Arrays.asList(more));
        return before;
    }

    private static DraftProject draft(Instrument instrument, @Nullable Integer weeks, boolean family) {
        return new DraftProject(
                CASE,
                DAY.plusDays(30),
                instrument,
                List.of("Puntualità"),
                20,
                6,
                family,
                new ProjectDetails(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        weeks,
                        List.of(ProjectParty.PERSON, ProjectParty.REFERRING_SERVICE),
                        false));
    }

    private static List<ProjectParty> parties(RuleBooks books, DraftProject draft) {
        List<ProjectParty> parties = new ArrayList<>();
        try (CaseTrial trial = new CaseTrial(books)) {
            trial.happened(CASE, assessedAnd());
            assertThat(trial.send(draft)).isEmpty();
            parties.addAll(((IndividualProjectDrafted) trial.events(CASE).getLast()).requiredParties());
        }
        return parties;
    }

    private static void refused(ResultValidator<CaseFile> result, String message) {
        result.expectException(Refused.class)
                .expectExceptionMessage(Matchers.startsWith(message))
                .expectNoEvents();
    }

    @Test
    void R8_theEvidenceIsThatOfTheDayOfTheReferral() {
        SubmitReferral referral = referral(HERE, Category.DISABILITY, 50);
        under(stricterFrom(DAY.plusDays(1)))
                .givenNoPriorActivity()
                .when(referral)
                .expectSuccessfulHandlerExecution();
        under(stricterFrom(DAY)).givenNoPriorActivity().when(referral).expectException(Refused.class);
        refused(under(otherFrom(0)).givenNoPriorActivity().when(referral), "targeted-placement-missing (R8)");
        under(otherFrom(1)).givenNoPriorActivity().when(referral).expectSuccessfulHandlerExecution();
    }

    private static DocumentAttached attached(String id, DocumentKind kind) {
        return new DocumentAttached(
                CASE, "person-1", "legnano", HERE, id, kind, "file.pdf", "application/pdf", 10, "digest-" + id, DAY);
    }

    @Test
    void R8_documentsAreThereBeforeTheMunicipalityForwards() {
        EndorseReferral endorsement = new EndorseReferral(CASE, DAY.plusDays(3));
        DocumentAttached certificate = attached("1", DocumentKind.CERTIFICATE);
        DocumentAttached report = attached("2", DocumentKind.WRITTEN_REPORT);
        refused(
                under(otherFrom(3)).given(referred()).when(endorsement),
                "evidence-missing (R8) [certificate, written-report]");
        refused(
                under(otherFrom(3)).given(referred(), certificate).when(endorsement),
                "evidence-missing (R8) [written-report]");
        refused(
                under(otherFrom(3))
                        .given(
                                referred(),
                                certificate,
                                report,
                                new DocumentWithdrawn(CASE, "legnano", HERE, "1", WithdrawalReason.WRONG_FILE, DAY))
                        .when(endorsement),
                "evidence-missing (R8) [certificate]");
        under(otherFrom(3))
                .given(referred(), certificate, report)
                .when(endorsement)
                .expectEvents(endorsed());
        under(otherFrom(4)).given(referred()).when(endorsement).expectEvents(endorsed());
    }

    @Test
    void R19_whoHasToAgreeIsThatOfTheInstrumentAndOfTheDayOfTheDraft() {
        DraftProject tirocinio = draft(Instrument.TIROCINIO, null, false);
        assertThat(parties(otherFrom(31), tirocinio))
                .containsExactly(
                        ProjectParty.PERSON,
                        ProjectParty.CASE_MANAGER,
                        ProjectParty.REFERRING_SERVICE,
                        ProjectParty.TUTOR);
        assertThat(parties(otherFrom(30), tirocinio))
                .containsExactly(ProjectParty.PERSON, ProjectParty.FAMILY, ProjectParty.TUTOR);
        assertThat(parties(otherFrom(30), draft(Instrument.ACTIVE_JOB_SEARCH, null, false)))
                .containsExactly(ProjectParty.PERSON);
        assertThat(parties(otherFrom(30), draft(Instrument.ACTIVE_JOB_SEARCH, null, true)))
                .containsExactly(ProjectParty.PERSON, ProjectParty.FAMILY);
    }

    @Test
    void R19_aProjectIsSharedOnceTheseHaveAgreed() {
        try (CaseTrial trial = new CaseTrial(otherFrom(30))) {
            trial.happened(CASE, assessedAnd());
            assertThat(trial.send(draft(Instrument.ACTIVE_JOB_SEARCH, null, false)))
                    .isEmpty();
            assertThat(trial.send(
                            new AgreeToProject(CASE, ProjectParty.PERSON, SignatureManner.PAPER, DAY.plusDays(31))))
                    .isEmpty();
            assertThat(trial.events(CASE).getLast().getClass().getSimpleName()).isEqualTo("IndividualProjectShared");
        }
    }

    @Test
    void R40_noProjectIsEvaluatedMoreRarelyThanTheRuleBookSays() {
        refused(
                under(otherFrom(30)).given(assessedAnd()).when(draft(Instrument.TIROCINIO, 7, false)),
                "evaluations-too-rare (R40)");
        under(otherFrom(30))
                .given(assessedAnd())
                .when(draft(Instrument.TIROCINIO, 6, false))
                .expectSuccessfulHandlerExecution();
        under(otherFrom(31))
                .given(assessedAnd())
                .when(draft(Instrument.TIROCINIO, 13, false))
                .expectSuccessfulHandlerExecution();
        refused(
                under(otherFrom(30))
                        .given(assessedAnd(CaseFixture.drafted(1), agreed(ProjectParty.TUTOR), shared()))
                        .when(new ReviseProject(
                                CASE,
                                RevisionReason.TIMES,
                                "",
                                new DraftProject(
                                        CASE,
                                        DAY.plusDays(40),
                                        Instrument.TIROCINIO,
                                        List.of("Puntualità"),
                                        20,
                                        6,
                                        false,
                                        draft(Instrument.TIROCINIO, 8, false).details()))),
                "evaluations-too-rare (R40)");
    }

    @Test
    void theVersionThatItWasDecidedUnderIsNamed() {
        Clock today = Clock.fixed(DAY.plusDays(10).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        var names = new DecidedUnder().ruleBookNames(stricterFrom(DAY.plusDays(5)), today);
        assertThat(names.of(referral(HERE, Category.DISABILITY, 50))).isEqualTo("first");
        assertThat(names.of(new EndorseReferral(CASE, DAY.plusDays(4)))).isEqualTo("first");
        assertThat(names.of(new EndorseReferral(CASE, DAY.plusDays(5)))).isEqualTo("second");
        assertThat(names.of(draft(Instrument.TIROCINIO, null, false))).isEqualTo("second");
        assertThat(names.of(new HoldEvaluation(
                        CASE,
                        DAY.plusDays(4),
                        List.of(EvaluationParty.PERSON),
                        EvaluationOutcome.ON_COURSE,
                        null,
                        null,
                        "Sara")))
                .isEqualTo("first");
        assertThat(names.of(new ReopenCase("case-1", "Ha chiesto di riprendere", DAY)))
                .isEqualTo("second");
    }
}
