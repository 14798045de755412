package it.percorsi.referral.casefile;

import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.casefile.CaseClosed;
import it.percorsi.events.casefile.CaseComplexityLifted;
import it.percorsi.events.casefile.CaseFlaggedComplex;
import it.percorsi.events.casefile.CaseManagerChanged;
import it.percorsi.events.casefile.CaseReopened;
import it.percorsi.events.casefile.CaseResumed;
import it.percorsi.events.casefile.CaseReturnedToMunicipality;
import it.percorsi.events.casefile.CaseSuspended;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.casefile.IndividualProjectShared;
import it.percorsi.events.casefile.InterviewHeld;
import it.percorsi.events.casefile.OperatorAssigned;
import it.percorsi.events.casefile.ProjectAgreedBy;
import it.percorsi.events.casefile.ProjectRevisionProposed;
import it.percorsi.events.casefile.ReferralDeclinedByMunicipality;
import it.percorsi.events.casefile.ReferralEndorsed;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.casefile.ReturnAcknowledged;
import it.percorsi.events.casefile.WaitingListJoined;
import it.percorsi.events.casefile.WaitingListLeft;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.Suitability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The facts of one case, each told so that it can be read alone.
 *
 * @param of the referral that all of them go back to
 */
record CaseFileFacts(ReferralSubmitted of) {

    ReferralEndorsed endorsed(EndorseReferral by) {
        return new ReferralEndorsed(of.caseId(), of.ambito(), of.municipality(), by.endorsedOn());
    }

    ReferralDeclinedByMunicipality declined(DeclineReferral by) {
        return new ReferralDeclinedByMunicipality(
                of.caseId(), of.personId(), of.ambito(), of.municipality(), by.reason(), by.note(), by.declinedOn());
    }

    CaseManagerChanged managed(ChangeCaseManager by) {
        return new CaseManagerChanged(
                of.caseId(), of.ambito(), of.municipality(), by.caseManager().strip(), by.changedOn());
    }

    OperatorAssigned assigned(AssignOperator by) {
        return new OperatorAssigned(
                of.caseId(), of.ambito(), of.municipality(), by.operator(), by.operatorName(), by.assignedOn());
    }

    WaitingListJoined waiting(JoinWaitingList by) {
        return new WaitingListJoined(of.caseId(), of.ambito(), of.municipality(), by.reason(), by.joinedOn());
    }

    WaitingListLeft leftTheList(LocalDate on) {
        return new WaitingListLeft(of.caseId(), of.ambito(), of.municipality(), on);
    }

    InterviewHeld interviewed(RecordInterview by) {
        return new InterviewHeld(of.caseId(), of.ambito(), of.municipality(), by.kind(), by.heldOn(), by.operator());
    }

    AssessmentCompleted assessed(CompleteAssessment by) {
        return new AssessmentCompleted(
                of.caseId(),
                of.ambito(),
                of.municipality(),
                by.completedOn(),
                by.suitability(),
                by.maxWeeklyHours(),
                by.recommendedInstruments(),
                by.operator());
    }

    IndividualProjectDrafted drafted(DraftProject by, int version) {
        List<ProjectParty> required = new ArrayList<>(List.of(
                ProjectParty.PERSON, ProjectParty.CASE_MANAGER, ProjectParty.REFERRING_SERVICE, ProjectParty.TUTOR));
        if (by.familyInvolved()) {
            required.add(1, ProjectParty.FAMILY);
        }
        return new IndividualProjectDrafted(
                of.caseId(),
                of.personId(),
                of.ambito(),
                of.municipality(),
                version,
                by.draftedOn(),
                by.instrument(),
                by.objectives(),
                by.weeklyHours(),
                by.months(),
                required,
                by.details().measures(),
                by.details().dueOn(),
                by.details().actions(),
                by.details().actionsBy(),
                by.details().evaluationWeeks(),
                by.details().evaluators(),
                by.details().familyInterviews());
    }

    ProjectRevisionProposed revised(ReviseProject by, int version, int inForce) {
        return new ProjectRevisionProposed(
                of.caseId(),
                of.personId(),
                of.ambito(),
                of.municipality(),
                version,
                inForce,
                by.reason(),
                by.note(),
                by.draft().draftedOn());
    }

    ProjectAgreedBy agreed(AgreeToProject by, int version) {
        return new ProjectAgreedBy(
                of.caseId(),
                of.ambito(),
                of.municipality(),
                version,
                by.party(),
                by.manner(),
                by.agreedOn(),
                by.documentId());
    }

    IndividualProjectShared shared(IndividualProjectDrafted draft, Suitability suitability, LocalDate on) {
        return new IndividualProjectShared(
                of.caseId(),
                of.personId(),
                of.ambito(),
                of.municipality(),
                draft.projectVersion(),
                on,
                of.category(),
                suitability,
                draft.instrument(),
                draft.weeklyHours(),
                draft.months());
    }

    CaseFlaggedComplex complex(FlagComplex by) {
        return new CaseFlaggedComplex(
                of.caseId(), of.personId(), of.ambito(), of.municipality(), by.reason(), by.flaggedOn());
    }

    CaseComplexityLifted complexNoLonger(LiftComplexity by) {
        return new CaseComplexityLifted(of.caseId(), of.ambito(), of.municipality(), by.liftedOn());
    }

    CaseReturnedToMunicipality returned(ReturnToMunicipality by) {
        return new CaseReturnedToMunicipality(
                of.caseId(), of.personId(), of.ambito(), of.municipality(), by.reasons(), by.note(), by.returnedOn());
    }

    ReturnAcknowledged acknowledged(AcknowledgeReturn by) {
        return new ReturnAcknowledged(
                of.caseId(), of.personId(), of.ambito(), of.municipality(), by.note(), by.acknowledgedOn());
    }

    CaseSuspended suspended(SuspendCase by) {
        return new CaseSuspended(
                of.caseId(), of.ambito(), of.municipality(), by.reason(), by.suspendedOn(), by.expectedUntil());
    }

    CaseResumed resumed(ResumeCase by) {
        return new CaseResumed(of.caseId(), of.ambito(), of.municipality(), by.resumedOn());
    }

    CaseClosed closed(CloseCase by) {
        return new CaseClosed(of.caseId(), of.ambito(), of.municipality(), by.outcome(), by.closedOn());
    }

    CaseReopened reopened(ReopenCase by) {
        return new CaseReopened(
                of.caseId(), of.personId(), of.ambito(), of.municipality(), by.reason(), by.reopenedOn());
    }
}
