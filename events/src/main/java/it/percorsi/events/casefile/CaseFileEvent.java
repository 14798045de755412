package it.percorsi.events.casefile;

import it.percorsi.events.CaseEvent;

/** A fact of the taking in charge itself. */
public sealed interface CaseFileEvent extends CaseEvent
        permits ReferralSubmitted,
                ReferralEndorsed,
                ReferralDeclinedByMunicipality,
                CaseManagerChanged,
                WaitingListJoined,
                WaitingListLeft,
                OperatorAssigned,
                InterviewHeld,
                AssessmentCompleted,
                CapacitiesAssessed,
                IndividualProjectDrafted,
                ProjectAgreedBy,
                IndividualProjectShared,
                DocumentAttached,
                DocumentWithdrawn,
                PeriodicEvaluationHeld,
                ObservationReturned,
                ObservationAcknowledged,
                MultidisciplinaryTeamCalled,
                TeamProgrammeWritten,
                TeamProgrammeSigned,
                CaseFlaggedComplex,
                CaseComplexityLifted,
                CaseReturnedToMunicipality,
                ReturnAcknowledged,
                CaseSuspended,
                CaseResumed,
                CaseClosed,
                CaseReopened {}
