package it.percorsi.referral.person;

import it.percorsi.events.CaseEvent;
import it.percorsi.events.casefile.AgreementLinkAnswered;
import it.percorsi.events.casefile.AgreementLinkIssued;
import it.percorsi.events.casefile.AgreementLinkRevoked;
import it.percorsi.events.casefile.AppointmentBooked;
import it.percorsi.events.casefile.AppointmentCancelled;
import it.percorsi.events.casefile.AppointmentKept;
import it.percorsi.events.casefile.AppointmentMissed;
import it.percorsi.events.casefile.AppointmentMoved;
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
import it.percorsi.events.casefile.ProgrammeMeetingHeld;
import it.percorsi.events.casefile.ProgrammePathCompleted;
import it.percorsi.events.casefile.ProgrammePathLeft;
import it.percorsi.events.casefile.ProgrammePathTaken;
import it.percorsi.events.casefile.ProgrammePhaseEntered;
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
import it.percorsi.events.placement.AttendanceCorrected;
import it.percorsi.events.placement.AttendanceMonthConfirmed;
import it.percorsi.events.placement.AttendanceRecorded;
import it.percorsi.events.placement.InsuranceActivated;
import it.percorsi.events.placement.PersonHired;
import it.percorsi.events.placement.PlacementAgreementSigned;
import it.percorsi.events.placement.PlacementAuthorised;
import it.percorsi.events.placement.PlacementCompleted;
import it.percorsi.events.placement.PlacementEndedEarly;
import it.percorsi.events.placement.PlacementEvent;
import it.percorsi.events.placement.PlacementProposed;
import it.percorsi.events.placement.PlacementStarted;
import it.percorsi.events.placement.PlacementTransferred;
import it.percorsi.events.stipend.AttendanceMonthCounted;
import it.percorsi.events.stipend.ReductionDeclined;
import it.percorsi.events.stipend.StipendAgreed;
import it.percorsi.events.stipend.StipendApproved;
import it.percorsi.events.stipend.StipendComputed;
import it.percorsi.events.stipend.StipendEvent;
import it.percorsi.events.stipend.StipendReduced;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When something happened, whichever part of the event says so; a month's end where only the month is known. */
public final class BusinessDate {

    private BusinessDate() {}

    /** The date; null when the event tells none. */
    public static @Nullable LocalDate of(CaseEvent event) {
        return switch (event) {
            case CaseFileEvent ofCase -> of(ofCase);
            case PlacementEvent ofPlacement -> of(ofPlacement);
            case StipendEvent ofStipend -> of(ofStipend);
            default -> null;
        };
    }

    private static LocalDate of(CaseFileEvent event) {
        return switch (event) {
            case ReferralSubmitted e -> e.referredOn();
            case ReferralEndorsed e -> e.endorsedOn();
            case OperatorAssigned e -> e.assignedOn();
            case InterviewHeld e -> e.heldOn();
            case AssessmentCompleted e -> e.completedOn();
            case IndividualProjectDrafted e -> e.draftedOn();
            case ProjectAgreedBy e -> e.agreedOn();
            case IndividualProjectShared e -> e.sharedOn();
            case ProjectRevisionProposed e -> e.proposedOn();
            case CapacitiesAssessed e -> e.assessedOn();
            case PeriodicEvaluationHeld e -> e.heldOn();
            case ObservationReturned e -> e.returnedOn();
            case ObservationAcknowledged e -> e.acknowledgedOn();
            case AgreementLinkIssued e -> e.issuedOn();
            case AgreementLinkRevoked e -> e.revokedOn();
            case AgreementLinkAnswered e -> e.answeredOn();
            case MultidisciplinaryTeamCalled e -> e.calledOn();
            case TeamProgrammeSigned e -> e.signedOn();
            case TeamProgrammeWritten e -> e.writtenOn();
            case ProgrammePathTaken e -> e.takenOn();
            case ProgrammePhaseEntered e -> e.enteredOn();
            case ProgrammeMeetingHeld e -> e.heldOn();
            case ProgrammePathCompleted e -> e.completedOn();
            case ProgrammePathLeft e -> e.leftOn();
            case DocumentAttached e -> e.attachedOn();
            case DocumentWithdrawn e -> e.withdrawnOn();
            case AppointmentBooked e -> e.bookedOn();
            case AppointmentMoved e -> e.movedOn();
            case AppointmentCancelled e -> e.cancelledOn();
            case AppointmentMissed e -> e.appointmentOn();
            case AppointmentKept e -> e.appointmentOn();
            case ReferralDeclinedByMunicipality e -> e.declinedOn();
            case CaseManagerChanged e -> e.changedOn();
            case ReferralPrioritised e -> e.prioritisedOn();
            case TransferProposed e -> e.proposedOn();
            case TransferWithdrawn e -> e.withdrawnOn();
            case TransferRefused e -> e.refusedOn();
            case CaseTransferred e -> e.acceptedOn();
            case CaseHandedOver e -> e.acceptedOn();
            case CompanyHeard e -> e.heardOn();
            case ServiceActivated e -> e.activatedOn();
            case SpecialistCareEnded e -> e.endedOn();
            case SpecialistCareResumed e -> e.resumedOn();
            case DisadvantageStated e -> e.statedOn();
            case DisadvantageStatementWithdrawn e -> e.withdrawnOn();
            case WaitingListJoined e -> e.joinedOn();
            case WaitingListLeft e -> e.leftOn();
            case CaseFlaggedComplex e -> e.flaggedOn();
            case CaseComplexityLifted e -> e.liftedOn();
            case CaseReturnedToMunicipality e -> e.returnedOn();
            case ReturnAcknowledged e -> e.acknowledgedOn();
            case CaseSuspended e -> e.suspendedOn();
            case CaseResumed e -> e.resumedOn();
            case CaseClosed e -> e.closedOn();
            case CaseReopened e -> e.reopenedOn();
        };
    }

    private static @Nullable LocalDate of(PlacementEvent event) {
        return switch (event) {
            case PlacementProposed e -> e.proposedOn();
            case PlacementAuthorised e -> e.authorisedOn();
            case InsuranceActivated e -> null;
            case PlacementAgreementSigned e -> e.signedOn();
            case PlacementStarted e -> e.startedOn();
            case AttendanceRecorded e -> e.date();
            case AttendanceCorrected e -> e.date();
            case AttendanceMonthConfirmed e -> e.confirmedOn();
            case PlacementCompleted e -> e.completedOn();
            case PlacementEndedEarly e -> e.endedOn();
            case PersonHired e -> e.hiredOn();
            case PlacementTransferred e -> null;
        };
    }

    private static LocalDate of(StipendEvent event) {
        return switch (event) {
            case StipendAgreed e -> e.agreedOn();
            case AttendanceMonthCounted e -> e.month().atEndOfMonth();
            case StipendComputed e -> e.month().atEndOfMonth();
            case StipendReduced e -> e.decidedOn();
            case ReductionDeclined e -> e.decidedOn();
            case StipendApproved e -> e.approvedOn();
        };
    }
}
