package it.percorsi.referral.web;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.casefile.DocumentWithdrawn;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.casefile.OperatorAssigned;
import it.percorsi.events.casefile.ProjectAgreedBy;
import it.percorsi.events.casefile.ReferralEndorsed;
import it.percorsi.platform.commands.ParallelFacts;
import it.percorsi.referral.casefile.AgreeToProject;
import it.percorsi.referral.casefile.AssignOperator;
import it.percorsi.referral.casefile.AttachDocument;
import it.percorsi.referral.casefile.CompleteAssessment;
import it.percorsi.referral.casefile.DraftProject;
import it.percorsi.referral.casefile.EndorseReferral;
import it.percorsi.referral.casefile.RecordInterview;
import it.percorsi.referral.casefile.WithdrawDocument;
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
            case EndorseReferral endorsement -> newer instanceof ReferralEndorsed;
            case CompleteAssessment assessment ->
                newer instanceof AssessmentCompleted || newer instanceof IndividualProjectDrafted;
            // A new draft annuls the agreements to the one before.
            case DraftProject draft ->
                newer instanceof AssessmentCompleted
                        || newer instanceof IndividualProjectDrafted
                        || newer instanceof ProjectAgreedBy;
            case AgreeToProject agreement -> newer instanceof IndividualProjectDrafted;
            case AssignOperator assignment -> newer instanceof OperatorAssigned;
            case AttachDocument document -> false;
            case WithdrawDocument document ->
                newer instanceof DocumentWithdrawn withdrawn
                        && withdrawn.documentId().equals(document.documentId());
            // What is decided about keeping and erasing a person has to be decided knowing everything.
            default -> true;
        };
    }
}
