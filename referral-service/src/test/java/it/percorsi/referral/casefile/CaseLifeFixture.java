package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;

import it.percorsi.events.casefile.CaseClosed;
import it.percorsi.events.casefile.CaseFlaggedComplex;
import it.percorsi.events.casefile.CaseReopened;
import it.percorsi.events.casefile.CaseResumed;
import it.percorsi.events.casefile.CaseReturnedToMunicipality;
import it.percorsi.events.casefile.CaseSuspended;
import it.percorsi.events.casefile.ReferralDeclinedByMunicipality;
import it.percorsi.events.casefile.ReturnAcknowledged;
import it.percorsi.events.casefile.WaitingListJoined;
import it.percorsi.events.casefile.WaitingListLeft;
import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.events.codes.DeclineReason;
import it.percorsi.events.codes.InterviewKind;
import it.percorsi.events.codes.ReturnReason;
import it.percorsi.events.codes.SuspensionReason;
import it.percorsi.events.codes.WaitingReason;
import java.util.List;

/** What holds a case up or ends it, as it happened to the case of {@link CaseFixture}; and how it is asked for. */
final class CaseLifeFixture {

    private CaseLifeFixture() {}

    static WaitingListJoined waiting() {
        return new WaitingListJoined(CASE, "legnano", HERE, WaitingReason.NO_OPERATOR, DAY.plusDays(4));
    }

    static WaitingListLeft left(int days) {
        return new WaitingListLeft(CASE, "legnano", HERE, DAY.plusDays(days));
    }

    static CaseFlaggedComplex complex() {
        return new CaseFlaggedComplex(CASE, "person-1", "legnano", HERE, "Più servizi coinvolti", DAY.plusDays(8));
    }

    static ReferralDeclinedByMunicipality declined() {
        return new ReferralDeclinedByMunicipality(
                CASE, "person-1", "legnano", HERE, DeclineReason.PRIORITIES, null, DAY.plusDays(3));
    }

    static CaseReturnedToMunicipality returned() {
        return new CaseReturnedToMunicipality(
                CASE, "person-1", "legnano", HERE, List.of(ReturnReason.WORK_CAPACITY), null, DAY.plusDays(19));
    }

    static ReturnAcknowledged acknowledged() {
        return new ReturnAcknowledged(CASE, "person-1", "legnano", HERE, "Ci pensiamo noi", DAY.plusDays(20));
    }

    static CaseSuspended suspended() {
        return new CaseSuspended(CASE, "legnano", HERE, SuspensionReason.HEALTH, DAY.plusDays(33), null);
    }

    static CaseResumed resumed() {
        return new CaseResumed(CASE, "legnano", HERE, DAY.plusDays(40));
    }

    static CaseClosed closed(ClosureOutcome outcome) {
        return new CaseClosed(CASE, "legnano", HERE, outcome, DAY.plusDays(50));
    }

    static CaseReopened reopened() {
        return new CaseReopened(CASE, "person-1", "legnano", HERE, "È tornata a chiedere aiuto", DAY.plusDays(60));
    }

    static RecordInterview interview(int days) {
        return new RecordInterview(CASE, InterviewKind.FIRST, DAY.plusDays(days), "Sara");
    }

    static CloseCase close(ClosureOutcome outcome) {
        return new CloseCase(CASE, outcome, DAY.plusDays(50));
    }
}
