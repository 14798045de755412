package it.percorsi.referral.casefile;

import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.casefile.CapacitiesAssessed;
import it.percorsi.events.casefile.CapacityLevel;
import it.percorsi.events.casefile.CaseClosed;
import it.percorsi.events.casefile.CaseComplexityLifted;
import it.percorsi.events.casefile.CaseFileEvent;
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
import it.percorsi.events.codes.WorkConstraint;
import it.percorsi.platform.commands.Refused;
import it.percorsi.referral.rulebook.CapacityScales;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one case, each told so that it can be read alone.
 *
 * @param of the referral that all of them go back to
 */
record CaseFileFacts(ReferralSubmitted of) {

    /** R3: what is told once somebody else has taken the case over, names who that is. */
    static CaseFileFacts after(@Nullable CaseFileFacts before, CaseFileEvent event) {
        return new CaseFileFacts(Residence.after(before == null ? null : before.of(), event));
    }

    static ReferralSubmitted submitted(SubmitReferral by) {
        return new ReferralSubmitted(
                by.caseId(),
                by.personId(),
                by.ambito(),
                by.municipality(),
                by.referredOn(),
                by.channel(),
                by.sendingService(),
                by.caseManager(),
                by.category(),
                by.invalidityPercent(),
                by.registeredL68(),
                by.priority(),
                by.requestedInstrument(),
                by.reason());
    }

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

    /** R7: the outcome, and the capacities behind it where they were assessed. */
    List<CaseFileEvent> assessed(CompleteAssessment by, CapacityScales scales) {
        AssessmentCompleted outcome = new AssessmentCompleted(
                of.caseId(),
                of.ambito(),
                of.municipality(),
                by.completedOn(),
                by.suitability(),
                by.maxWeeklyHours(),
                by.recommendedInstruments(),
                by.operator());
        AssessedProfile profile = by.profile();
        return profile == null ? List.of(outcome) : List.of(outcome, capable(by.completedOn(), profile, scales));
    }

    private CapacitiesAssessed capable(LocalDate on, AssessedProfile profile, CapacityScales scales) {
        profile.levels().forEach(scales::knows);
        if (profile.constraints().contains(WorkConstraint.UNKNOWN)) {
            throw Refused.ever("work-constraint-unknown", "R7");
        }
        return new CapacitiesAssessed(
                of.caseId(),
                of.personId(),
                of.ambito(),
                of.municipality(),
                on,
                scales.current().version(),
                scales.current().areas().stream()
                        .filter(area -> profile.levels().containsKey(area.code()))
                        .map(area -> new CapacityLevel(
                                area.code(),
                                Objects.requireNonNull(profile.levels().get(area.code()))))
                        .toList(),
                profile.constraints().stream().distinct().sorted().toList(),
                profile.constraintsNote(),
                profile.support());
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
                by.reason().told(),
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
