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
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.ProjectAgreedBy;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.SignatureManner;
import it.percorsi.events.codes.Suitability;
import it.percorsi.platform.commands.Refused;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * R7, R19: the case manager signed on the 40th day; an assessment of the 35th that was entered later stands against that,
 * and so against every other agreement to the same draft.
 */
class AgreedMeanwhileTest {

    private static final AssessmentCompleted ENOUGH = found(45, Suitability.SUITABLE, 30);

    private static AssessmentCompleted found(int day, Suitability suitability, int hours) {
        return new AssessmentCompleted(CASE, "legnano", HERE, DAY.plusDays(day), suitability, hours, List.of(), "Sara");
    }

    private static AgreeToProject tutor(int day) {
        return new AgreeToProject(CASE, ProjectParty.TUTOR, SignatureManner.PAPER, DAY.plusDays(day));
    }

    private static List<CaseFileEvent> signedOnThe40th(CaseFileEvent... since) {
        List<CaseFileEvent> story = new ArrayList<>(List.of(
                referred(),
                endorsed(),
                interviewed(),
                assessed(Suitability.SUITABLE),
                drafted(1),
                agreed(ProjectParty.CASE_MANAGER, 40)));
        story.addAll(List.of(since));
        return story;
    }

    private static Refused refusal(List<CaseFileEvent> story, Object command) {
        try (CaseTrial trial = new CaseTrial()) {
            trial.happened(CASE, story);
            return trial.send(command).orElseThrow();
        }
    }

    private static void isToBeWrittenAnew(Refused refusal) {
        assertThat(refusal.code()).isEqualTo("assessed-against-meanwhile");
        assertThat(refusal.rule()).isEqualTo("R19");
        assertThat(refusal.status()).isEqualTo(409);
        assertThat(refusal.arguments()).containsExactly(DAY.plusDays(35).toString());
    }

    @Test
    void R19_aDraftThatAnEarlierAssessmentStandsAgainstIsToBeWrittenAnewWhateverTheDayOfTheNextAgreement() {
        for (AssessmentCompleted against :
                List.of(found(35, Suitability.UNSUITABLE, 0), found(35, Suitability.SUITABLE, 15))) {
            List<CaseFileEvent> story = signedOnThe40th(against, ENOUGH);
            for (int day : new int[] {33, 38, 50}) {
                isToBeWrittenAnew(refusal(story, tutor(day)));
            }
            isToBeWrittenAnew(refusal(
                    story,
                    new IssueAgreementLink(CASE, "link", ProjectParty.TUTOR, DAY.plusDays(50), DAY.plusDays(64))));
        }
    }

    @Test
    void R7_whatTheLatestAssessmentSaysIsToldWhereItAllowsNoProject() {
        assertThat(refusal(signedOnThe40th(found(35, Suitability.UNSUITABLE, 0)), tutor(33))
                        .code())
                .isEqualTo("person-unsuitable");
        assertThat(refusal(
                                signedOnThe40th(
                                        found(35, Suitability.SUITABLE, 15), found(45, Suitability.UNSUITABLE, 0)),
                                tutor(33))
                        .code())
                .as("no new draft would be taken either")
                .isEqualTo("person-unsuitable");
        assertThat(refusal(signedOnThe40th(found(35, Suitability.SUITABLE, 15)), tutor(33))
                        .code())
                .isEqualTo("more-hours-than-assessed");
    }

    @Test
    void R19_theNewDraftIsAgreedTo() {
        try (CaseTrial trial = new CaseTrial()) {
            trial.happened(CASE, signedOnThe40th(found(35, Suitability.UNSUITABLE, 0), ENOUGH, drafted(2)));
            assertThat(trial.send(tutor(50))).isEmpty();
            assertThat(trial.events(CASE).getLast()).isInstanceOf(ProjectAgreedBy.class);
        }
    }
}
