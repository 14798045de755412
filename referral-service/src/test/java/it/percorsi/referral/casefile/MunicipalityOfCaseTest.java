package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;
import static it.percorsi.referral.casefile.CaseFixture.assessed;
import static it.percorsi.referral.casefile.CaseFixture.assign;
import static it.percorsi.referral.casefile.CaseFixture.endorsed;
import static it.percorsi.referral.casefile.CaseFixture.given;
import static it.percorsi.referral.casefile.CaseFixture.interviewed;
import static it.percorsi.referral.casefile.CaseFixture.referred;
import static it.percorsi.referral.casefile.CaseFixture.refused;
import static it.percorsi.referral.casefile.CaseLifeFixture.acknowledged;
import static it.percorsi.referral.casefile.CaseLifeFixture.close;
import static it.percorsi.referral.casefile.CaseLifeFixture.closed;
import static it.percorsi.referral.casefile.CaseLifeFixture.declined;
import static it.percorsi.referral.casefile.CaseLifeFixture.interview;
import static it.percorsi.referral.casefile.CaseLifeFixture.returned;

import it.percorsi.events.casefile.CaseManagerChanged;
import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.events.codes.DeclineReason;
import it.percorsi.events.codes.ReturnReason;
import it.percorsi.events.codes.Suitability;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the municipality says to a case of its own: it declines, takes back, names another case manager. */
class MunicipalityOfCaseTest {

    @Test
    void R4_theMunicipalityDeclinesInsteadOfForwarding() {
        DeclineReferral decline = new DeclineReferral(CASE, DeclineReason.PRIORITIES, null, DAY.plusDays(3));
        given(referred()).when(decline).expectEvents(declined());
        refused(given(referred(), endorsed()).when(decline), "already-endorsed", "R4");
    }

    @Test
    void R4_aDeclinedReferralIsOnlyRead() {
        refused(
                given(referred(), declined()).when(new EndorseReferral(CASE, DAY.plusDays(9))),
                "referral-declined",
                "R4");
        refused(given(referred(), declined()).when(close(ClosureOutcome.OTHER)), "referral-declined", "R4");
        refused(
                given(referred(), declined()).when(new ReopenCase(CASE, "Ripensata", DAY.plusDays(60))),
                "referral-declined",
                "R4");
    }

    @Test
    void R7_anUnsuitablePersonGoesBackToTheMunicipalityWhichAcknowledges() {
        ReturnToMunicipality back =
                new ReturnToMunicipality(CASE, List.of(ReturnReason.WORK_CAPACITY), null, DAY.plusDays(19));
        Object[] unsuitable = {referred(), endorsed(), interviewed(), assessed(Suitability.UNSUITABLE)};
        given(unsuitable).when(back).expectEvents(returned());
        given(unsuitable)
                .andGiven(returned())
                .when(new AcknowledgeReturn(CASE, "Ci pensiamo noi", DAY.plusDays(20)))
                .expectEvents(acknowledged());
        refused(
                given(referred(), endorsed(), interviewed(), assessed(Suitability.SUITABLE))
                        .when(back),
                "not-unsuitable",
                "R7");
        refused(given(referred(), endorsed(), interviewed()).when(back), "not-assessed", "R29");
        refused(given(unsuitable).when(new AcknowledgeReturn(CASE, null, DAY.plusDays(20))), "not-returned", "R7");
        refused(
                given(unsuitable)
                        .andGiven(returned(), acknowledged())
                        .when(new AcknowledgeReturn(CASE, null, DAY.plusDays(21))),
                "already-acknowledged",
                "R7");
    }

    @Test
    void R7_aReturnedCaseAcceptsNothingButItsAcknowledgementAndItsClosure() {
        Object[] back = {referred(), endorsed(), interviewed(), assessed(Suitability.UNSUITABLE), returned()};
        refused(given(back).when(interview(40)), "case-returned", "R7");
        refused(given(back).when(assign("elena.galli", true)), "case-returned", "R7");
        given(back).when(close(ClosureOutcome.RETURNED)).expectEvents(closed(ClosureOutcome.RETURNED));
        refused(given(referred(), endorsed()).when(close(ClosureOutcome.RETURNED)), "not-returned", "R7");
    }

    @Test
    void R5_theCaseManagerChanges() {
        given(referred())
                .when(new ChangeCaseManager(CASE, " Bruno Testa ", DAY.plusDays(10)))
                .expectEvents(new CaseManagerChanged(CASE, "legnano", HERE, "Bruno Testa", DAY.plusDays(10)));
        refused(
                given(referred()).when(new ChangeCaseManager(CASE, "Anna Re", DAY.plusDays(10))),
                "already-case-manager",
                "R5");
    }
}
