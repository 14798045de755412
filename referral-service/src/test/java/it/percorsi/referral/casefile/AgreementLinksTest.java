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
import static it.percorsi.referral.casefile.CaseTrial.ELSEWHERE;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.casefile.AgreementLinkAnswered;
import it.percorsi.events.casefile.AgreementLinkIssued;
import it.percorsi.events.casefile.AgreementLinkRevoked;
import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.IndividualProjectShared;
import it.percorsi.events.casefile.ProjectAgreedBy;
import it.percorsi.events.codes.AgreementAnswer;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.SignatureManner;
import it.percorsi.events.codes.Suitability;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementLinksTest {

    private static final LocalDate NOW = DAY.plusDays(40);

    private static List<CaseFileEvent> draftedProject(CaseFileEvent... more) {
        List<CaseFileEvent> story = new ArrayList<>(
                List.of(referred(), endorsed(), interviewed(), assessed(Suitability.SUITABLE), drafted(1)));
        story.addAll(Arrays.asList(more));
        return story;
    }

    private static AgreementLinkIssued issued(String linkId, ProjectParty party) {
        return new AgreementLinkIssued(CASE, "person-1", "legnano", HERE, 1, party, linkId, NOW, NOW.plusDays(14));
    }

    private static AgreementLinkRevoked revoked(String linkId) {
        return new AgreementLinkRevoked(CASE, "person-1", "legnano", HERE, linkId, NOW);
    }

    private static AgreementLinkAnswered answered(String linkId, AgreementAnswer answer) {
        return new AgreementLinkAnswered(
                CASE,
                "person-1",
                "legnano",
                HERE,
                1,
                ProjectParty.PERSON,
                linkId,
                answer,
                "Irene Colombo",
                "",
                NOW.plusDays(2));
    }

    private static ProjectAgreedBy agreedByLink() {
        return new ProjectAgreedBy(
                CASE, "legnano", HERE, 1, ProjectParty.PERSON, SignatureManner.ELECTRONIC, NOW.plusDays(2), null);
    }

    private static IssueAgreementLink issue(String linkId, ProjectParty party) {
        return new IssueAgreementLink(CASE, linkId, party, NOW, NOW.plusDays(14));
    }

    private static AnswerByLink answer(String linkId, AgreementAnswer answer, int days) {
        return new AnswerByLink(CASE, linkId, answer, "Irene Colombo", "", NOW.plusDays(days));
    }

    private static void refuses(List<CaseFileEvent> before, Object command, String code) {
        try (CaseTrial trial = new CaseTrial()) {
            trial.happened(CASE, before);
            assertThat(trial.send(command)).map(Refused::code).contains(code);
            assertThat(trial.events(CASE)).isEqualTo(before);
        }
    }

    private static List<CaseFileEvent> after(List<CaseFileEvent> before, Object command) {
        try (CaseTrial trial = new CaseTrial()) {
            trial.happened(CASE, before);
            assertThat(trial.send(command)).isEmpty();
            List<CaseFileEvent> all = trial.events(CASE);
            return all.subList(before.size(), all.size());
        }
    }

    @Test
    void R19_aLinkIsForAPartyThatHasStillToAgree() {
        assertThat(after(draftedProject(), issue("a", ProjectParty.PERSON)))
                .containsExactly(issued("a", ProjectParty.PERSON));
        refuses(draftedProject(agreed(ProjectParty.PERSON)), issue("a", ProjectParty.PERSON), "already-agreed");
        refuses(draftedProject(), issue("a", ProjectParty.FAMILY), "party-not-required");
        refuses(draftedProject().subList(0, 4), issue("a", ProjectParty.PERSON), "no-project");
    }

    @Test
    void aNewLinkForTheSamePartyTakesThePlaceOfTheFirst() {
        List<CaseFileEvent> before =
                draftedProject(issued("a", ProjectParty.PERSON), issued("b", ProjectParty.CASE_MANAGER));
        assertThat(after(before, issue("c", ProjectParty.PERSON)))
                .containsExactly(revoked("a"), issued("c", ProjectParty.PERSON));
    }

    @Test
    void R19_whoAgreesByLinkHasAgreedAndTheLastOneSharesTheProject() {
        assertThat(after(draftedProject(issued("a", ProjectParty.PERSON)), answer("a", AgreementAnswer.AGREED, 2)))
                .containsExactly(agreedByLink(), answered("a", AgreementAnswer.AGREED));
        List<CaseFileEvent> last = draftedProject(
                agreed(ProjectParty.CASE_MANAGER),
                agreed(ProjectParty.REFERRING_SERVICE),
                agreed(ProjectParty.TUTOR),
                issued("a", ProjectParty.PERSON));
        List<CaseFileEvent> told = after(last, answer("a", AgreementAnswer.AGREED, 2));
        assertThat(told).hasSize(3).startsWith(agreedByLink()).endsWith(answered("a", AgreementAnswer.AGREED));
        assertThat(((IndividualProjectShared) told.get(1)).sharedOn()).isEqualTo(NOW.plusDays(2));
    }

    @Test
    void whoDisagreesAgreesToNothing() {
        assertThat(after(draftedProject(issued("a", ProjectParty.PERSON)), answer("a", AgreementAnswer.DISAGREED, 2)))
                .containsExactly(answered("a", AgreementAnswer.DISAGREED));
    }

    @Test
    void aLinkServesOnceInItsTimeForItsVersionUntilItIsRevoked() {
        AgreementLinkIssued link = issued("a", ProjectParty.PERSON);
        AnswerByLink yes = answer("a", AgreementAnswer.AGREED, 2);
        String over = "agreement-link-over";
        refuses(draftedProject(link), answer("b", AgreementAnswer.AGREED, 2), over);
        refuses(draftedProject(link), answer("a", AgreementAnswer.AGREED, 15), over);
        assertThat(after(draftedProject(link), answer("a", AgreementAnswer.DISAGREED, 14)))
                .hasSize(1);
        refuses(draftedProject(link, revoked("a")), yes, over);
        refuses(draftedProject(link, answered("a", AgreementAnswer.DISAGREED)), yes, over);
        refuses(draftedProject(link, drafted(2)), yes, over);
        refuses(draftedProject(link, agreed(ProjectParty.PERSON, 41)), yes, "already-agreed");
        refuses(draftedProject(link, CaseLifeFixture.suspended()), yes, "case-suspended");
        refuses(draftedProject(link, revoked("a")), new RevokeAgreementLink(CASE, "a", NOW), over);
    }

    @Test
    void R3_whoAnsweredForTheFormerMunicipalityHoldsNoLinkOnceAnotherOneHasTheCase() {
        List<CaseFileEvent> asked = draftedProject(
                issued("a", ProjectParty.PERSON),
                issued("b", ProjectParty.CASE_MANAGER),
                issued("c", ProjectParty.REFERRING_SERVICE),
                TransferOfCaseTest.proposed());
        List<CaseFileEvent> told = after(asked, new AcceptTransfer(CASE, ELSEWHERE, "Ida Sala", NOW));
        assertThat(told.subList(2, told.size()))
                .containsExactly(
                        new AgreementLinkRevoked(CASE, "person-1", "legnano", ELSEWHERE, "b", NOW),
                        new AgreementLinkRevoked(CASE, "person-1", "legnano", ELSEWHERE, "c", NOW));
        List<CaseFileEvent> taken = new ArrayList<>(asked);
        taken.addAll(told);
        refuses(taken, answer("b", AgreementAnswer.AGREED, 2), "agreement-link-over");
        assertThat(after(taken, answer("a", AgreementAnswer.AGREED, 2)))
                .as("the person's own")
                .hasSize(2);
    }

    @Test
    void R19_aLinkServesForARevisionToo() {
        List<CaseFileEvent> story = ProjectOfCaseTest.sharedProject();
        refuses(story, issue("a", ProjectParty.PERSON), "already-agreed");
        assertThat(story).contains(shared());
        story.add(drafted(2));
        assertThat(((AgreementLinkIssued)
                                after(story, issue("a", ProjectParty.PERSON)).getFirst())
                        .projectVersion())
                .isEqualTo(2);
    }

    @Test
    void R7_whoAnswersByLinkDoesNotLearnWhatWasFoundSince() {
        AssessmentCompleted since = new AssessmentCompleted(
                CASE, "legnano", HERE, NOW.plusDays(1), Suitability.UNSUITABLE, 0, List.of(), "Sara");
        try (CaseTrial trial = new CaseTrial()) {
            trial.happened(CASE, draftedProject(issued("one", ProjectParty.PERSON), since));
            for (AgreementAnswer answer : List.of(AgreementAnswer.AGREED, AgreementAnswer.DISAGREED)) {
                assertThat(trial.send(new AnswerByLink(CASE, "one", answer, "Irene", "", NOW.plusDays(2))))
                        .get()
                        .extracting(Refused::code)
                        .isEqualTo("agreement-not-now");
            }
            assertThat(trial.send(
                            new IssueAgreementLink(CASE, "two", ProjectParty.TUTOR, NOW.plusDays(2), NOW.plusDays(9))))
                    .get()
                    .extracting(Refused::code)
                    .isEqualTo("person-unsuitable");
        }
    }
}
