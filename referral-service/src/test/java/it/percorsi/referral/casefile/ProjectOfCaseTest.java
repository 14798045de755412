package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;
import static it.percorsi.referral.casefile.CaseFixture.agreed;
import static it.percorsi.referral.casefile.CaseFixture.assessed;
import static it.percorsi.referral.casefile.CaseFixture.drafted;
import static it.percorsi.referral.casefile.CaseFixture.endorsed;
import static it.percorsi.referral.casefile.CaseFixture.interviewed;
import static it.percorsi.referral.casefile.CaseFixture.referred;
import static it.percorsi.referral.casefile.CaseFixture.shared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.DocumentAttached;
import it.percorsi.events.casefile.DocumentWithdrawn;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.casefile.IndividualProjectShared;
import it.percorsi.events.casefile.ProjectAgreedBy;
import it.percorsi.events.casefile.ProjectRevisionProposed;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.DocumentKind;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.RevisionReason;
import it.percorsi.events.codes.SignatureManner;
import it.percorsi.events.codes.Suitability;
import it.percorsi.events.codes.WithdrawalReason;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectOfCaseTest {

    private static final LocalDate LATER = DAY.plusDays(60);
    private static final List<ProjectParty> JOINT = List.of(ProjectParty.PERSON, ProjectParty.REFERRING_SERVICE);
    private static final List<ProjectParty> REQUIRED =
            List.of(ProjectParty.PERSON, ProjectParty.CASE_MANAGER, ProjectParty.REFERRING_SERVICE, ProjectParty.TUTOR);

    static List<CaseFileEvent> sharedProject(CaseFileEvent... more) {
        List<CaseFileEvent> story = new ArrayList<>(
                List.of(referred(), endorsed(), interviewed(), assessed(Suitability.SUITABLE), drafted(1)));
        REQUIRED.forEach(party -> story.add(agreed(party)));
        story.add(shared());
        story.addAll(Arrays.asList(more));
        return story;
    }

    private static ProjectDetails details() {
        return new ProjectDetails(
                List.of("Registro presenze"),
                List.of(LATER.plusDays(60)),
                List.of("Cerca il posto"),
                List.of(ProjectParty.TUTOR),
                8,
                JOINT,
                true);
    }

    private static DraftProject draft(int hours) {
        return new DraftProject(CASE, LATER, Instrument.TIROCINIO, List.of("Puntualità"), hours, 8, false, details());
    }

    static ReviseProject revision(int hours) {
        return new ReviseProject(CASE, RevisionReason.TIMES, "Più ore", draft(hours));
    }

    private static ProjectRevisionProposed proposed(int version) {
        return new ProjectRevisionProposed(
                CASE, "person-1", "legnano", HERE, version, 1, RevisionReason.TIMES, "Più ore", LATER);
    }

    private static IndividualProjectDrafted redrafted(int version) {
        return new IndividualProjectDrafted(
                CASE,
                "person-1",
                "legnano",
                HERE,
                version,
                LATER,
                Instrument.TIROCINIO,
                List.of("Puntualità"),
                24,
                8,
                REQUIRED,
                List.of("Registro presenze"),
                List.of(LATER.plusDays(60)),
                List.of("Cerca il posto"),
                List.of(ProjectParty.TUTOR),
                8,
                JOINT,
                true);
    }

    private static ProjectAgreedBy agreedAnew(ProjectParty party) {
        return new ProjectAgreedBy(CASE, "legnano", HERE, 2, party, SignatureManner.PAPER, LATER.plusDays(3), null);
    }

    private static AgreeToProject agree(ProjectParty party) {
        return new AgreeToProject(CASE, party, SignatureManner.PAPER, LATER.plusDays(3));
    }

    private static void refuses(List<CaseFileEvent> before, Object command, String code) {
        try (CaseTrial trial = new CaseTrial()) {
            trial.happened(CASE, before);
            assertThat(trial.send(command)).map(Refused::code).contains(code);
            assertThat(trial.events(CASE)).isEqualTo(before);
        }
    }

    private static List<CaseFileEvent> after(List<CaseFileEvent> before, Object... commands) {
        try (CaseTrial trial = new CaseTrial()) {
            trial.happened(CASE, before);
            for (Object command : commands) {
                assertThat(trial.send(command)).isEmpty();
            }
            List<CaseFileEvent> all = trial.events(CASE);
            return all.subList(before.size(), all.size());
        }
    }

    @Test
    void R19_aSharedProjectIsRevisedByANewVersionThatSaysWhy() {
        assertThat(after(sharedProject(), revision(24))).containsExactly(proposed(2), redrafted(2));
    }

    @Test
    void nobodysHealthIsKeptAsTheReasonOfARevision() {
        List<CaseFileEvent> told =
                after(sharedProject(), new ReviseProject(CASE, RevisionReason.HEALTH, "Più ore", draft(24)));
        assertThat(told.getFirst())
                .isEqualTo(new ProjectRevisionProposed(
                        CASE, "person-1", "legnano", HERE, 2, 1, RevisionReason.CIRCUMSTANCES, "Più ore", LATER));
    }

    @Test
    void R19_theNewVersionIsInForceOnceAllHaveAgreedAnew() {
        List<CaseFileEvent> before = sharedProject(
                proposed(2),
                redrafted(2),
                agreedAnew(ProjectParty.PERSON),
                agreedAnew(ProjectParty.CASE_MANAGER),
                agreedAnew(ProjectParty.REFERRING_SERVICE));
        refuses(before, agree(ProjectParty.PERSON), "already-agreed");
        assertThat(after(before, agree(ProjectParty.TUTOR)))
                .containsExactly(
                        agreedAnew(ProjectParty.TUTOR),
                        new IndividualProjectShared(
                                CASE,
                                "person-1",
                                "legnano",
                                HERE,
                                2,
                                LATER.plusDays(3),
                                Category.PSYCHIATRIC,
                                Suitability.SUITABLE,
                                Instrument.TIROCINIO,
                                24,
                                8));
    }

    @Test
    void R19_aSecondRevisionTakesThePlaceOfTheFirstAndOfItsAgreements() {
        List<CaseFileEvent> before = sharedProject(proposed(2), redrafted(2), agreedAnew(ProjectParty.PERSON));
        List<CaseFileEvent> all = after(before, revision(24), agree(ProjectParty.PERSON));
        assertThat(all.subList(0, 2)).containsExactly(proposed(3), redrafted(3));
        assertThat(((ProjectAgreedBy) all.getLast()).projectVersion()).isEqualTo(3);
    }

    @Test
    void R19_aDraftThatIsNotSharedIsRewrittenNotRevised() {
        List<CaseFileEvent> drafted =
                List.of(referred(), endorsed(), interviewed(), assessed(Suitability.SUITABLE), drafted(1));
        refuses(drafted, revision(24), "project-not-shared");
        refuses(sharedProject(), draft(24), "project-already-shared");
    }

    private static DocumentAttached attached(DocumentKind kind) {
        return new DocumentAttached(
                CASE, "person-1", "legnano", HERE, "paper", kind, "accordo.pdf", "application/pdf", 12, "abc", DAY);
    }

    @Test
    void R19_anAgreementOnPaperMayNameItsScanAmongTheDocumentsOfTheCase() {
        AgreeToProject signed =
                new AgreeToProject(CASE, ProjectParty.PERSON, SignatureManner.PAPER, LATER.plusDays(3), "paper");
        List<CaseFileEvent> drafted = new ArrayList<>(
                List.of(referred(), endorsed(), interviewed(), assessed(Suitability.SUITABLE), drafted(1)));
        refuses(drafted, signed, "agreement-scan-not-there");
        drafted.add(attached(DocumentKind.CERTIFICATE));
        refuses(drafted, signed, "agreement-scan-not-there");
        drafted.set(5, attached(DocumentKind.AGREEMENT_SCAN));
        assertThat(after(drafted, signed))
                .containsExactly(new ProjectAgreedBy(
                        CASE,
                        "legnano",
                        HERE,
                        1,
                        ProjectParty.PERSON,
                        SignatureManner.PAPER,
                        LATER.plusDays(3),
                        "paper"));
        drafted.add(new DocumentWithdrawn(CASE, "legnano", HERE, "paper", WithdrawalReason.WRONG_FILE, DAY));
        refuses(drafted, signed, "agreement-scan-not-there");
    }

    @Test
    void R7_aRevisionKeepsToTheAssessmentToo() {
        refuses(sharedProject(), revision(26), "more-hours-than-assessed");
    }

    @Test
    void R40_theEvaluationIsJoint() {
        assertThatThrownBy(() -> new ProjectDetails(
                        List.of(), List.of(), List.of(), List.of(), 8, List.of(ProjectParty.TUTOR), false))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("evaluation-not-joint"));
    }

    @Test
    void R29_eitherNoObjectiveIsMeasuredOrAllAre() {
        assertThatThrownBy(() -> new DraftProject(
                        CASE, LATER, Instrument.TIROCINIO, List.of("Puntualità", "Ordine"), 20, 6, false, details()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("objective-not-measurable"));
    }
}
