package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.agree;
import static it.percorsi.referral.casefile.CaseFixture.assessed;
import static it.percorsi.referral.casefile.CaseFixture.draft;
import static it.percorsi.referral.casefile.CaseFixture.drafted;
import static it.percorsi.referral.casefile.CaseFixture.endorsed;
import static it.percorsi.referral.casefile.CaseFixture.given;
import static it.percorsi.referral.casefile.CaseFixture.interviewed;
import static it.percorsi.referral.casefile.CaseFixture.referred;
import static it.percorsi.referral.casefile.CaseFixture.refused;

import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.Suitability;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the interview and the assessment allow: whether there is a project, which instrument and how many hours. */
class ProjectAfterAssessmentTest {

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
    void R7_anAssessmentThatServedAProjectStands() {
        refused(
                given(referred(), endorsed(), interviewed(), assessed(Suitability.SUITABLE), drafted(1))
                        .when(new CompleteAssessment(
                                CASE, DAY.plusDays(40), Suitability.AUTONOMOUS, 30, List.of(), "Sara", null)),
                "already-assessed",
                "R7");
    }

    @Test
    void R25_directPlacementIsForAutonomousPeopleOnly() {
        refused(
                given(referred(), endorsed(), interviewed(), assessed(Suitability.SUITABLE))
                        .when(draft(Instrument.DIRECT_PLACEMENT, 20)),
                "direct-placement-needs-autonomy",
                "R25");
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
    void R29_noAssessmentWithoutInterviewAndNoProjectWithoutAssessment() {
        refused(
                given(referred(), endorsed())
                        .when(new CompleteAssessment(
                                CASE, DAY.plusDays(18), Suitability.SUITABLE, 25, List.of(), "Sara", null)),
                "not-interviewed",
                "R29");
        refused(
                given(referred(), endorsed(), interviewed()).when(draft(Instrument.TIROCINIO, 20)),
                "not-assessed",
                "R29");
        refused(given(referred(), endorsed()).when(agree(ProjectParty.PERSON)), "no-project", "R29");
    }
}
