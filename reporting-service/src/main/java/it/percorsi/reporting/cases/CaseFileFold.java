package it.percorsi.reporting.cases;

import it.percorsi.events.casefile.AgreementLinkAnswered;
import it.percorsi.events.casefile.AgreementLinkIssued;
import it.percorsi.events.casefile.AgreementLinkRevoked;
import it.percorsi.events.casefile.AppointmentEvent;
import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.casefile.CapacitiesAssessed;
import it.percorsi.events.casefile.CaseClosed;
import it.percorsi.events.casefile.CaseComplexityLifted;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.CaseFlaggedComplex;
import it.percorsi.events.casefile.CaseHandedOver;
import it.percorsi.events.casefile.CaseManagerChanged;
import it.percorsi.events.casefile.CaseReopened;
import it.percorsi.events.casefile.CaseResumed;
import it.percorsi.events.casefile.CaseReturnedToMunicipality;
import it.percorsi.events.casefile.CaseSuspended;
import it.percorsi.events.casefile.CaseTransferred;
import it.percorsi.events.casefile.CompanyHeard;
import it.percorsi.events.casefile.DisadvantageStated;
import it.percorsi.events.casefile.DisadvantageStatementWithdrawn;
import it.percorsi.events.casefile.DocumentAttached;
import it.percorsi.events.casefile.DocumentWithdrawn;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.casefile.IndividualProjectShared;
import it.percorsi.events.casefile.InterviewHeld;
import it.percorsi.events.casefile.MultidisciplinaryTeamCalled;
import it.percorsi.events.casefile.ObservationAcknowledged;
import it.percorsi.events.casefile.ObservationReturned;
import it.percorsi.events.casefile.OperatorAssigned;
import it.percorsi.events.casefile.PeriodicEvaluationHeld;
import it.percorsi.events.casefile.ProgrammePathEvent;
import it.percorsi.events.casefile.ProjectAgreedBy;
import it.percorsi.events.casefile.ProjectRevisionProposed;
import it.percorsi.events.casefile.ReferralDeclinedByMunicipality;
import it.percorsi.events.casefile.ReferralEndorsed;
import it.percorsi.events.casefile.ReferralPrioritised;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.casefile.ReturnAcknowledged;
import it.percorsi.events.casefile.ServiceActivated;
import it.percorsi.events.casefile.SpecialistCareEnded;
import it.percorsi.events.casefile.SpecialistCareResumed;
import it.percorsi.events.casefile.TeamProgrammeSigned;
import it.percorsi.events.casefile.TeamProgrammeWritten;
import it.percorsi.events.casefile.TransferProposed;
import it.percorsi.events.casefile.TransferRefused;
import it.percorsi.events.casefile.TransferWithdrawn;
import it.percorsi.events.casefile.WaitingListJoined;
import it.percorsi.events.casefile.WaitingListLeft;
import it.percorsi.events.codes.Suitability;

/** What the facts of the taking in charge change. */
final class CaseFileFold {

    private CaseFileFold() {}

    static CaseDocument apply(CaseDocument before, CaseFileEvent event) {
        CasePath path = before.path();
        CaseHalts halts = path.halts();
        return switch (event) {
            case ReferralSubmitted e ->
                before.referred(e.municipality(), e.category(), e.requestedInstrument(), e.referredOn());
            case ReferralEndorsed e -> before.with(path.endorsed(e.endorsedOn()));
            case InterviewHeld e -> before.with(path.firstInterview(e.heldOn()));
            case AssessmentCompleted e ->
                before.with(path.assessed(e.completedOn(), e.suitability() == Suitability.UNSUITABLE));
            case IndividualProjectDrafted e -> before.with(path.drafted(e.draftedOn(), e.instrument()));
            case ProjectAgreedBy e -> before;
            case ProjectRevisionProposed e -> before;
            case AgreementLinkIssued e -> before;
            case AgreementLinkRevoked e -> before;
            case AgreementLinkAnswered e -> before;
            case OperatorAssigned e -> before;
            case AppointmentEvent e -> before;
            case CapacitiesAssessed e -> before;
            case PeriodicEvaluationHeld e -> before;
            case ObservationReturned e -> before;
            case ObservationAcknowledged e -> before;
            case MultidisciplinaryTeamCalled e -> before;
            case TeamProgrammeSigned e -> before;
            case TeamProgrammeWritten e -> before;
            case ProgrammePathEvent e -> before;
            case DocumentAttached e -> before;
            case DocumentWithdrawn e -> before;
            case CaseManagerChanged e -> before;
            case TransferProposed _, TransferWithdrawn _, TransferRefused _, CaseHandedOver _ -> before;
            case CaseTransferred e -> before.transferred(e.municipality(), e.acceptedOn());
            case ReferralPrioritised e -> before;
            case CompanyHeard e -> before;
            case ServiceActivated e -> before;
            case SpecialistCareEnded e -> before;
            case SpecialistCareResumed e -> before;
            case DisadvantageStated e -> before;
            case DisadvantageStatementWithdrawn e -> before;
            case ReturnAcknowledged e -> before;
            case WaitingListJoined e -> before.with(path.with(halts.waiting(e.joinedOn())));
            case WaitingListLeft e -> before.with(path.with(halts.waitedUntil(e.leftOn())));
            case CaseFlaggedComplex e -> before.with(path.with(halts.complex(true)));
            case CaseComplexityLifted e -> before.with(path.with(halts.complex(false)));
            case CaseReturnedToMunicipality e -> before.with(path.with(halts.returned(e.returnedOn())));
            case CaseSuspended e -> before.with(path.with(halts.suspended(e.suspendedOn())));
            case CaseResumed e -> before.with(path.with(halts.resumed(e.resumedOn())));
            case ReferralDeclinedByMunicipality e -> before.with(path.with(halts.closed(e.declinedOn())));
            case CaseClosed e -> before.with(path.with(halts.closed(e.closedOn())));
            case CaseReopened e -> before.with(path.reopened(e.reopenedOn()));
            case IndividualProjectShared e -> before.with(path.shared(e.sharedOn(), e.instrument()));
        };
    }
}
