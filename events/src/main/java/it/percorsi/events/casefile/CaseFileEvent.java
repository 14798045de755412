package it.percorsi.events.casefile;

import it.percorsi.events.CaseEvent;

/** A fact of the taking in charge itself. */
public sealed interface CaseFileEvent extends CaseEvent
        permits ReferralSubmitted,
                ReferralEndorsed,
                ReferralDeclinedByMunicipality,
                ReferralPrioritised,
                SpecialistCareEnded,
                SpecialistCareResumed,
                DisadvantageStated,
                DisadvantageStatementWithdrawn,
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
                ProjectRevisionProposed,
                DocumentAttached,
                DocumentWithdrawn,
                AppointmentEvent,
                PeriodicEvaluationHeld,
                ObservationReturned,
                ObservationAcknowledged,
                CaseFlaggedComplex,
                CaseComplexityLifted,
                CaseReturnedToMunicipality,
                ReturnAcknowledged,
                CaseSuspended,
                CaseResumed,
                CaseClosed,
                CaseReopened {}
