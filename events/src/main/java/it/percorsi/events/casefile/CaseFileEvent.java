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
                CompanyHeard,
                ServiceActivated,
                CaseManagerChanged,
                WaitingListJoined,
                WaitingListLeft,
                OperatorAssigned,
                InterviewHeld,
                AssessmentCompleted,
                IndividualProjectDrafted,
                ProjectAgreedBy,
                IndividualProjectShared,
                DocumentAttached,
                DocumentWithdrawn,
                CaseFlaggedComplex,
                CaseComplexityLifted,
                CaseReturnedToMunicipality,
                ReturnAcknowledged,
                CaseSuspended,
                CaseResumed,
                CaseClosed,
                CaseReopened {}
