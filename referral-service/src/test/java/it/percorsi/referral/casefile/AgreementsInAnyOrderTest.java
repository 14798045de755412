package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;
import static it.percorsi.referral.casefile.CaseFixture.agreed;
import static it.percorsi.referral.casefile.CaseFixture.assessed;
import static it.percorsi.referral.casefile.CaseFixture.drafted;
import static it.percorsi.referral.casefile.CaseFixture.endorsed;
import static it.percorsi.referral.casefile.CaseFixture.given;
import static it.percorsi.referral.casefile.CaseFixture.interviewed;
import static it.percorsi.referral.casefile.CaseFixture.referred;
import static it.percorsi.referral.casefile.CaseFixture.refused;
import static it.percorsi.referral.casefile.CaseFixture.shared;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.casefile.AgreementLinkIssued;
import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.IndividualProjectShared;
import it.percorsi.events.casefile.ProjectAgreedBy;
import it.percorsi.events.codes.AgreementAnswer;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.SignatureManner;
import it.percorsi.events.codes.Suitability;
import it.percorsi.platform.commands.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/**
 * R7, R19: agreements are entered in another order than that of their days, and an assessment of a day in between too.
 * The project of 20 hours is drafted on the 30th day; the case manager signs on the 40th, all others before.
 */
class AgreementsInAnyOrderTest {

    private static final List<CaseFileEvent> DRAFTED =
            List.of(referred(), endorsed(), interviewed(), assessed(Suitability.SUITABLE), drafted(1));

    private static final List<AgreeToProject> AGREEMENTS = List.of(
            agree(ProjectParty.PERSON, 31),
            agree(ProjectParty.TUTOR, 32),
            agree(ProjectParty.REFERRING_SERVICE, 36),
            agree(ProjectParty.CASE_MANAGER, 40));

    private static AgreeToProject agree(ProjectParty party, int day) {
        return new AgreeToProject(CASE, party, SignatureManner.PAPER, DAY.plusDays(day));
    }

    private static AssessmentCompleted found(int day, Suitability suitability, int hours) {
        return new AssessmentCompleted(CASE, "legnano", HERE, DAY.plusDays(day), suitability, hours, List.of(), "Sara");
    }

    private static CompleteAssessment assess(int day, Suitability suitability, int hours) {
        return new CompleteAssessment(CASE, DAY.plusDays(day), suitability, hours, List.of(), "Sara", null);
    }

    private static TestExecutor<CaseFile> drafting(CaseFileEvent... more) {
        List<CaseFileEvent> before = new ArrayList<>(DRAFTED);
        before.addAll(Arrays.asList(more));
        return given(before.toArray());
    }

    private static TestExecutor<CaseFile> allButTheTutor(AssessmentCompleted... since) {
        List<CaseFileEvent> more = new ArrayList<>(List.of(
                agreed(ProjectParty.PERSON, 31),
                agreed(ProjectParty.REFERRING_SERVICE, 32),
                agreed(ProjectParty.CASE_MANAGER, 40)));
        more.addAll(Arrays.asList(since));
        return drafting(more.toArray(CaseFileEvent[]::new));
    }

    @Test
    void R7_R19_theLastAgreementToBeEnteredSharesNoProjectAgainstTheAssessmentOfTheDayOfSharing() {
        refused(
                allButTheTutor(found(35, Suitability.UNSUITABLE, 0)).when(agree(ProjectParty.TUTOR, 33)),
                "person-unsuitable",
                "R7");
        refused(
                allButTheTutor(found(35, Suitability.SUITABLE, 15)).when(agree(ProjectParty.TUTOR, 33)),
                "more-hours-than-assessed",
                "R7");
        allButTheTutor(found(35, Suitability.SUITABLE, 20))
                .when(agree(ProjectParty.TUTOR, 33))
                .expectEvents(agreed(ProjectParty.TUTOR, 33), shared(40));
        allButTheTutor(found(41, Suitability.UNSUITABLE, 0))
                .when(agree(ProjectParty.TUTOR, 33))
                .expectEvents(agreed(ProjectParty.TUTOR, 33), shared(40));
    }

    @Test
    void R7_R19_anAgreementThatAnAssessmentStoodAgainstIsOfNoUseOnceALaterOneAllowsTheProject() {
        AssessmentCompleted fewer = found(35, Suitability.SUITABLE, 15);
        AssessmentCompleted enough = found(45, Suitability.SUITABLE, 30);
        refused(drafting(fewer, enough).when(agree(ProjectParty.CASE_MANAGER, 40)), "more-hours-than-assessed", "R7");
        refused(allButTheTutor(fewer, enough).when(agree(ProjectParty.TUTOR, 50)), "assessed-against-meanwhile", "R19");
        drafting(
                        agreed(ProjectParty.PERSON, 31),
                        agreed(ProjectParty.REFERRING_SERVICE, 32),
                        agreed(ProjectParty.CASE_MANAGER, 33),
                        fewer,
                        enough)
                .when(agree(ProjectParty.TUTOR, 50))
                .expectEvents(agreed(ProjectParty.TUTOR, 50), shared(50));
    }

    @Test
    void R7_R19_inNoOrderIsAProjectSharedThatTheAssessmentInBetweenDoesNotAllow() {
        try (CaseTrial trial = new CaseTrial()) {
            for (List<AgreeToProject> order : orders(AGREEMENTS)) {
                for (int place = 0; place < order.size(); place++) {
                    trial.beginAnew();
                    trial.happened(CASE, DRAFTED);
                    List<String> refusals = enter(trial, order, place, assess(35, Suitability.SUITABLE, 15));
                    assertThat(refusals)
                            .as(order + ", assessed before number " + place)
                            .isNotEmpty()
                            .containsOnly("more-hours-than-assessed");
                    assertThat(trial.events(CASE)).noneMatch(IndividualProjectShared.class::isInstance);
                }
            }
        }
    }

    @Test
    void R19_inEveryOrderTheProjectThatTheAssessmentAllowsIsSharedOnTheDayOfTheLatestAgreement() {
        try (CaseTrial trial = new CaseTrial()) {
            for (List<AgreeToProject> order : orders(AGREEMENTS)) {
                for (int place = 0; place < order.size(); place++) {
                    trial.beginAnew();
                    trial.happened(CASE, DRAFTED);
                    assertThat(enter(trial, order, place, assess(35, Suitability.SUITABLE, 20)))
                            .as(order + ", assessed before number " + place)
                            .isEmpty();
                    assertThat(trial.events(CASE).getLast()).isEqualTo(shared(40));
                }
            }
        }
    }

    @Test
    void R7_R19_whoAnswersByLinkSharesNoProjectEitherAndIsNotToldWhy() {
        for (AssessmentCompleted since :
                List.of(found(35, Suitability.UNSUITABLE, 0), found(35, Suitability.SUITABLE, 15))) {
            AgreementLinkIssued link = new AgreementLinkIssued(
                    CASE,
                    "person-1",
                    "legnano",
                    HERE,
                    1,
                    ProjectParty.TUTOR,
                    "link",
                    DAY.plusDays(33),
                    DAY.plusDays(47));
            refused(
                    drafting(
                                    link,
                                    agreed(ProjectParty.PERSON, 31),
                                    agreed(ProjectParty.REFERRING_SERVICE, 32),
                                    agreed(ProjectParty.CASE_MANAGER, 40),
                                    since)
                            .when(new AnswerByLink(
                                    CASE, "link", AgreementAnswer.AGREED, "Elena", "", DAY.plusDays(34))),
                    "agreement-not-now",
                    "R19");
        }
    }

    @Test
    void R7_R19_noLinkIsMadeForAnAgreementThatCouldNotBeTaken() {
        refused(
                allButTheTutor(found(35, Suitability.UNSUITABLE, 0))
                        .when(new IssueAgreementLink(
                                CASE, "link", ProjectParty.TUTOR, DAY.plusDays(34), DAY.plusDays(48))),
                "person-unsuitable",
                "R7");
    }

    /** Enters them one after the other, with the assessment before one of them; gives the codes of what was refused. */
    private static List<String> enter(
            CaseTrial trial, List<AgreeToProject> order, int place, CompleteAssessment assessment) {
        List<Object> commands = new ArrayList<>(order);
        commands.add(place, assessment);
        List<String> refusals = new ArrayList<>();
        commands.forEach(command -> trial.send(command).map(Refused::code).ifPresent(refusals::add));
        assertThat(trial.events(CASE))
                .filteredOn(ProjectAgreedBy.class::isInstance)
                .hasSize(order.size() - refusals.size());
        return refusals;
    }

    private static <T> List<List<T>> orders(List<T> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> orders = new ArrayList<>();
        for (T first : all) {
            List<T> rest = new ArrayList<>(all);
            rest.remove(first);
            for (List<T> order : orders(rest)) {
                List<T> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }
}
