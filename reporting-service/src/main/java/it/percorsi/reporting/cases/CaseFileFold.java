package it.percorsi.reporting.cases;

import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.DocumentAttached;
import it.percorsi.events.casefile.DocumentWithdrawn;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.casefile.IndividualProjectShared;
import it.percorsi.events.casefile.InterviewHeld;
import it.percorsi.events.casefile.OperatorAssigned;
import it.percorsi.events.casefile.ProjectAgreedBy;
import it.percorsi.events.casefile.ReferralEndorsed;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.codes.Suitability;

/** What the facts of the taking in charge change. */
final class CaseFileFold {

    private CaseFileFold() {}

    static CaseDocument apply(CaseDocument before, CaseFileEvent event) {
        CasePath path = before.path();
        return switch (event) {
            case ReferralSubmitted e ->
                before.referred(e.municipality(), e.category(), e.requestedInstrument(), e.referredOn());
            case ReferralEndorsed e -> before.with(path.endorsed(e.endorsedOn()));
            case InterviewHeld e -> before.with(path.firstInterview(e.heldOn()));
            case AssessmentCompleted e ->
                before.with(path.assessed(e.completedOn(), e.suitability() == Suitability.UNSUITABLE));
            case IndividualProjectDrafted e -> before.with(path.drafted(e.draftedOn(), e.instrument()));
            case ProjectAgreedBy e -> before;
            case OperatorAssigned e -> before;
            case DocumentAttached e -> before;
            case DocumentWithdrawn e -> before;
            case IndividualProjectShared e -> before.with(path.shared(e.sharedOn(), e.instrument()));
        };
    }
}
