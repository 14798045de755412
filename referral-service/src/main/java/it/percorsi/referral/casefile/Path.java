package it.percorsi.referral.casefile;

import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.casefile.CaseClosed;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.CaseReopened;
import it.percorsi.events.casefile.CaseResumed;
import it.percorsi.events.casefile.CaseReturnedToMunicipality;
import it.percorsi.events.casefile.CaseSuspended;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.casefile.IndividualProjectShared;
import it.percorsi.events.casefile.InterviewHeld;
import it.percorsi.events.casefile.ProjectAgreedBy;
import it.percorsi.events.casefile.ReferralEndorsed;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.casefile.ReturnAcknowledged;
import it.percorsi.events.casefile.WaitingListJoined;
import it.percorsi.events.casefile.WaitingListLeft;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.Suitability;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a case has come, from the referral to its shared project: what follows what. */
final class Path {

    private LocalDate latest = LocalDate.MIN;
    private boolean endorsed;
    private boolean interviewed;
    private @Nullable AssessmentCompleted assessment;
    private @Nullable IndividualProjectDrafted project;
    private final Map<ProjectParty, LocalDate> agreed = new EnumMap<>(ProjectParty.class);
    private int inForce;

    /** The steps of a path follow each other in time too. */
    void notBefore(LocalDate date) {
        if (date.isBefore(latest)) {
            throw Refused.ever("date-before-previous-step", null).with(latest.toString());
        }
    }

    void mustNotBeEndorsed() {
        if (endorsed) {
            throw Refused.now("already-endorsed", "R4");
        }
    }

    void mustBeEndorsed() {
        if (!endorsed) {
            throw Refused.now("not-endorsed", "R4");
        }
    }

    /** R27: only the first interview is waited for. */
    void mustAwaitTheFirstInterview() {
        mustBeEndorsed();
        if (interviewed) {
            throw Refused.now("already-interviewed", "R27");
        }
    }

    void mustBeAssessable() {
        if (!interviewed) {
            throw Refused.now("not-interviewed", "R29");
        }
        if (project != null) {
            throw Refused.now("already-assessed", "R7");
        }
    }

    AssessmentCompleted mustBeAssessed() {
        if (assessment == null) {
            throw Refused.now("not-assessed", "R29");
        }
        return assessment;
    }

    /** R7: only who was found unsuitable goes back to the municipality. */
    void mustBeUnsuitable() {
        if (mustBeAssessed().suitability() != Suitability.UNSUITABLE) {
            throw Refused.now("not-unsuitable", "R7");
        }
    }

    void mustNotBeShared() {
        if (inForce > 0) {
            throw Refused.now("project-already-shared", "R19");
        }
    }

    /** R19: only what is shared is revised; the version in force. */
    int mustBeShared() {
        if (inForce == 0) {
            throw Refused.now("project-not-shared", "R19");
        }
        return inForce;
    }

    /** R19: every required party agrees, once. */
    IndividualProjectDrafted mustLack(ProjectParty party) {
        if (project == null) {
            throw Refused.now("no-project", "R29");
        }
        if (!project.requiredParties().contains(party)) {
            throw Refused.ever("party-not-required", "R19");
        }
        if (agreed.containsKey(party)) {
            throw Refused.now("already-agreed", "R19");
        }
        return project;
    }

    int nextVersion() {
        return project == null ? 1 : project.projectVersion() + 1;
    }

    /** The day of the latest agreement, once all have agreed; the last one to be entered need not be the latest. */
    Optional<LocalDate> agreedOn(IndividualProjectDrafted draft) {
        return agreed.keySet().containsAll(draft.requiredParties())
                ? Optional.of(Collections.max(agreed.values()))
                : Optional.empty();
    }

    /** Who follows a case, who its case manager is and whether it is complex are no steps of the path. */
    void on(CaseFileEvent event) {
        switch (event) {
            case ReferralSubmitted e -> latest = e.referredOn();
            case ReferralEndorsed e -> {
                endorsed = true;
                latest = e.endorsedOn();
            }
            case InterviewHeld e -> {
                interviewed = true;
                latest = e.heldOn();
            }
            case AssessmentCompleted e -> {
                assessment = e;
                latest = e.completedOn();
            }
            case IndividualProjectDrafted e -> {
                project = e;
                agreed.clear();
                latest = e.draftedOn();
            }
            case ProjectAgreedBy e -> agreed.put(e.party(), e.agreedOn());
            case IndividualProjectShared e -> {
                inForce = e.projectVersion();
                latest = e.sharedOn();
            }
            case WaitingListJoined e -> latest = e.joinedOn();
            case WaitingListLeft e -> latest = e.leftOn();
            case CaseReturnedToMunicipality e -> latest = e.returnedOn();
            case ReturnAcknowledged e -> latest = e.acknowledgedOn();
            case CaseSuspended e -> latest = e.suspendedOn();
            case CaseResumed e -> latest = e.resumedOn();
            case CaseClosed e -> latest = e.closedOn();
            case CaseReopened e -> latest = e.reopenedOn();
            default -> {}
        }
    }
}
