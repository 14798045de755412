package it.percorsi.referral.web;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.casefile.AppointmentEvent;
import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.casefile.CapacitiesAssessed;
import it.percorsi.events.casefile.CaseComplexityLifted;
import it.percorsi.events.casefile.CaseFlaggedComplex;
import it.percorsi.events.casefile.CaseManagerChanged;
import it.percorsi.events.casefile.CaseResumed;
import it.percorsi.events.casefile.CaseSuspended;
import it.percorsi.events.casefile.CaseTransferred;
import it.percorsi.events.casefile.DisadvantageStated;
import it.percorsi.events.casefile.DisadvantageStatementWithdrawn;
import it.percorsi.events.casefile.DocumentWithdrawn;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.casefile.OperatorAssigned;
import it.percorsi.events.casefile.PeriodicEvaluationHeld;
import it.percorsi.events.casefile.ProgrammePathEvent;
import it.percorsi.events.casefile.ProjectAgreedBy;
import it.percorsi.events.casefile.ReferralDeclinedByMunicipality;
import it.percorsi.events.casefile.ReferralEndorsed;
import it.percorsi.events.casefile.ReferralPrioritised;
import it.percorsi.events.casefile.SpecialistCareEnded;
import it.percorsi.events.casefile.SpecialistCareResumed;
import it.percorsi.events.casefile.TeamProgrammeSigned;
import it.percorsi.events.casefile.TeamProgrammeWritten;
import it.percorsi.events.casefile.TransferProposed;
import it.percorsi.events.team.TeamEvent;
import it.percorsi.platform.commands.ParallelFacts;
import it.percorsi.referral.absence.AbsenceCommand;
import it.percorsi.referral.casefile.AcceptTransfer;
import it.percorsi.referral.casefile.AcknowledgeObservation;
import it.percorsi.referral.casefile.AcknowledgeReturn;
import it.percorsi.referral.casefile.ActivateService;
import it.percorsi.referral.casefile.AgreeToProject;
import it.percorsi.referral.casefile.AppointmentCommand;
import it.percorsi.referral.casefile.AssignOperator;
import it.percorsi.referral.casefile.AttachDocument;
import it.percorsi.referral.casefile.BookAppointment;
import it.percorsi.referral.casefile.CallTeam;
import it.percorsi.referral.casefile.ChangeCaseManager;
import it.percorsi.referral.casefile.CloseCase;
import it.percorsi.referral.casefile.CompleteAssessment;
import it.percorsi.referral.casefile.CompleteProgrammePath;
import it.percorsi.referral.casefile.DeclineReferral;
import it.percorsi.referral.casefile.DraftProject;
import it.percorsi.referral.casefile.EndSpecialistCare;
import it.percorsi.referral.casefile.EndorseReferral;
import it.percorsi.referral.casefile.EnterProgrammePhase;
import it.percorsi.referral.casefile.FlagComplex;
import it.percorsi.referral.casefile.HearCompany;
import it.percorsi.referral.casefile.HoldEvaluation;
import it.percorsi.referral.casefile.IssueAgreementLink;
import it.percorsi.referral.casefile.JoinWaitingList;
import it.percorsi.referral.casefile.LeaveProgrammePath;
import it.percorsi.referral.casefile.LeaveWaitingList;
import it.percorsi.referral.casefile.LiftComplexity;
import it.percorsi.referral.casefile.PrioritiseReferral;
import it.percorsi.referral.casefile.ProposeTransfer;
import it.percorsi.referral.casefile.RecordInterview;
import it.percorsi.referral.casefile.RecordProgrammeMeeting;
import it.percorsi.referral.casefile.RefuseTransfer;
import it.percorsi.referral.casefile.ReopenCase;
import it.percorsi.referral.casefile.ResumeCase;
import it.percorsi.referral.casefile.ResumeSpecialistCare;
import it.percorsi.referral.casefile.ReturnObservation;
import it.percorsi.referral.casefile.ReturnToMunicipality;
import it.percorsi.referral.casefile.ReviseProject;
import it.percorsi.referral.casefile.RevokeAgreementLink;
import it.percorsi.referral.casefile.SignTeamProgramme;
import it.percorsi.referral.casefile.StateDisadvantage;
import it.percorsi.referral.casefile.SuspendCase;
import it.percorsi.referral.casefile.TakeProgrammePath;
import it.percorsi.referral.casefile.WithdrawDisadvantage;
import it.percorsi.referral.casefile.WithdrawDocument;
import it.percorsi.referral.casefile.WithdrawTransfer;
import it.percorsi.referral.casefile.WriteTeamProgramme;
import org.springframework.stereotype.Component;

/**
 * What stands against a step that was decided without it. An interview that was held stays held whatever else happens,
 * and one party's agreement takes nothing from another's: these only add, and need no look.
 */
@Component
class CaseConflicts implements ParallelFacts {

    @Override
    public boolean contradicts(Object command, DomainEvent newer) {
        return switch (command) {
            case RecordInterview interview -> false;
            case EndorseReferral endorsement ->
                newer instanceof ReferralEndorsed || newer instanceof ReferralDeclinedByMunicipality;
            case CompleteAssessment assessment ->
                newer instanceof AssessmentCompleted
                        || newer instanceof CapacitiesAssessed
                        || newer instanceof IndividualProjectDrafted;
            // A new draft annuls the agreements to the one before.
            case DraftProject draft ->
                newer instanceof AssessmentCompleted
                        || newer instanceof IndividualProjectDrafted
                        || newer instanceof ProjectAgreedBy;
            case ReviseProject revision ->
                newer instanceof IndividualProjectDrafted || newer instanceof ProjectAgreedBy;
            case IssueAgreementLink link -> newer instanceof IndividualProjectDrafted;
            case RevokeAgreementLink link -> false;
            case AgreeToProject agreement -> newer instanceof IndividualProjectDrafted;
            case AssignOperator assignment -> newer instanceof OperatorAssigned;
            case AttachDocument document -> false;
            case WithdrawDocument document ->
                newer instanceof DocumentWithdrawn withdrawn
                        && withdrawn.documentId().equals(document.documentId());
            case BookAppointment booking -> false;
            case AppointmentCommand appointment ->
                newer instanceof AppointmentEvent event && event.appointmentId().equals(appointment.appointmentId());
            case AbsenceCommand absence ->
                newer instanceof TeamEvent event && event.absenceId().equals(absence.absenceId());
            case HoldEvaluation evaluation -> newer instanceof PeriodicEvaluationHeld;
            case CallTeam call -> false;
            // Written anew it has to be signed again.
            case WriteTeamProgramme programme ->
                newer instanceof TeamProgrammeWritten || newer instanceof TeamProgrammeSigned;
            case SignTeamProgramme signature -> newer instanceof TeamProgrammeWritten;
            case ReturnObservation observation -> false;
            case TakeProgrammePath path -> newer instanceof ProgrammePathEvent;
            case EnterProgrammePhase phase -> newer instanceof ProgrammePathEvent;
            case RecordProgrammeMeeting meeting -> false;
            case CompleteProgrammePath end -> newer instanceof ProgrammePathEvent;
            case LeaveProgrammePath end -> newer instanceof ProgrammePathEvent;
            case AcknowledgeObservation acknowledgement -> false;
            case ChangeCaseManager change -> newer instanceof CaseManagerChanged;
            case EndSpecialistCare end -> newer instanceof SpecialistCareResumed;
            case ResumeSpecialistCare resumption -> newer instanceof SpecialistCareEnded;
            case StateDisadvantage statement -> newer instanceof DisadvantageStatementWithdrawn;
            case WithdrawDisadvantage withdrawal -> newer instanceof DisadvantageStated;
            case HearCompany meeting -> false;
            case ActivateService activation -> false;
            case ProposeTransfer proposal -> newer instanceof CaseTransferred;
            case WithdrawTransfer withdrawal -> false;
            case AcceptTransfer acceptance -> newer instanceof TransferProposed;
            case RefuseTransfer refusal -> newer instanceof TransferProposed;
            case PrioritiseReferral priority ->
                newer instanceof ReferralPrioritised
                        || newer instanceof ReferralEndorsed
                        || newer instanceof ReferralDeclinedByMunicipality;
            case DeclineReferral decline -> newer instanceof ReferralEndorsed;
            // The rest either cannot both happen, and the case itself refuses the second, or takes nothing from the
            // first; but who closes or reopens a case does so knowing all that was done about it.
            case JoinWaitingList wait -> false;
            case LeaveWaitingList end -> false;
            case FlagComplex flag -> newer instanceof CaseComplexityLifted;
            case LiftComplexity lift -> newer instanceof CaseFlaggedComplex;
            case ReturnToMunicipality back -> newer instanceof AssessmentCompleted;
            case AcknowledgeReturn acknowledgement -> false;
            case SuspendCase suspension -> newer instanceof CaseResumed;
            case ResumeCase resumption -> newer instanceof CaseSuspended;
            case CloseCase closure -> true;
            case ReopenCase reopening -> true;
            // What is decided about keeping and erasing a person has to be decided knowing everything.
            default -> true;
        };
    }
}
