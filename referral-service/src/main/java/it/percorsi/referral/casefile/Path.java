package it.percorsi.referral.casefile;

import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.CaseReturnedToMunicipality;
import it.percorsi.events.casefile.CompanyHeard;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.casefile.IndividualProjectShared;
import it.percorsi.events.casefile.InterviewHeld;
import it.percorsi.events.casefile.PeriodicEvaluationHeld;
import it.percorsi.events.casefile.ProgrammeMeetingHeld;
import it.percorsi.events.casefile.ProgrammePathCompleted;
import it.percorsi.events.casefile.ProgrammePathTaken;
import it.percorsi.events.casefile.ProgrammePhaseEntered;
import it.percorsi.events.casefile.ProjectAgreedBy;
import it.percorsi.events.casefile.ReferralEndorsed;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.casefile.ServiceActivated;
import it.percorsi.events.casefile.TeamProgrammeSigned;
import it.percorsi.events.casefile.TeamProgrammeWritten;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.Suitability;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How far a case has come, from the referral to its shared project: what follows what. */
final class Path {

    private final Standing standing;
    private LocalDate referredOn = LocalDate.MIN;
    private @Nullable LocalDate endorsedOn;
    /** Day of the latest step. */
    private LocalDate latest = LocalDate.MIN;
    /** Days of all that was done about the person: steps, agreements, support, evaluations, what an équipe wrote and signed. */
    private final NavigableSet<LocalDate> days = new TreeSet<>();

    private boolean interviewed;
    /** In order; a person changes, and is assessed again whenever that is needed. */
    private final List<Found> assessments = new ArrayList<>();

    private @Nullable IndividualProjectDrafted project;
    private final Map<ProjectParty, LocalDate> agreed = new EnumMap<>(ProjectParty.class);
    private int inForce;

    Path(Standing standing) {
        this.standing = standing;
    }

    /** The steps of a path follow each other in time too; what the case's standing is does not matter to that. */
    void mustFollow(LocalDate day) {
        InOrder.mustNotPrecede(day, latest);
        standing.mustNotHaltOn(day);
    }

    void mustFollowTheReferral(LocalDate day) {
        InOrder.mustNotPrecede(day, referredOn);
    }

    /** An end does not come before anything that was done. */
    void mustBeOverOn(LocalDate day) {
        InOrder.mustNotPrecede(day, days.last());
    }

    void mustNotHaveStepBetween(LocalDate from, LocalDate until) {
        LocalDate step = days.higher(from);
        if (step != null && step.isBefore(until)) {
            throw Refused.ever("step-while-halted", null).with(from.toString(), step.toString());
        }
    }

    void mustNotBeEndorsed() {
        if (endorsedOn != null) {
            throw Refused.now("already-endorsed", "R4");
        }
    }

    LocalDate mustBeEndorsed() {
        if (endorsedOn == null) {
            throw Refused.now("not-endorsed", "R4");
        }
        return endorsedOn;
    }

    void mustBeEndorsedOn(LocalDate day) {
        InOrder.mustNotPrecede(day, mustBeEndorsed());
    }

    /** R27: only the first interview is waited for. */
    void mustAwaitTheFirstInterviewOn(LocalDate day) {
        LocalDate since = mustBeEndorsed();
        if (interviewed) {
            throw Refused.now("already-interviewed", "R27");
        }
        InOrder.mustNotPrecede(day, since);
    }

    /** R7: a person changes, so also after the project is shared. */
    void mustBeAssessable() {
        if (!interviewed) {
            throw Refused.now("not-interviewed", "R29");
        }
    }

    Found mustBeAssessed() {
        if (assessments.isEmpty()) {
            throw Refused.now("not-assessed", "R29");
        }
        return assessments.getLast();
    }

    /** The latest of a day on which a project was there, and so an assessment before it. */
    Found assessedOn(LocalDate day) {
        return Found.inForce(assessments, day).orElseGet(assessments::getFirst);
    }

    /** The assessment that stands against a draft already, by the days of the agreements to it. */
    Optional<Found> against(IndividualProjectDrafted draft) {
        return Found.against(assessments, agreed.values(), draft.instrument(), draft.weeklyHours());
    }

    /** The same with an agreement of another day. */
    Optional<Found> against(IndividualProjectDrafted draft, LocalDate another) {
        List<LocalDate> signed = new ArrayList<>(agreed.values());
        signed.add(another);
        return Found.against(assessments, signed, draft.instrument(), draft.weeklyHours());
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

    /** R19: every required party agrees, once, to the project as it stands; what was done meanwhile does not matter. */
    IndividualProjectDrafted mustLack(ProjectParty party, LocalDate day) {
        if (project == null) {
            throw Refused.now("no-project", "R29");
        }
        if (!project.requiredParties().contains(party)) {
            throw Refused.ever("party-not-required", "R19");
        }
        if (agreed.containsKey(party)) {
            throw Refused.now("already-agreed", "R19");
        }
        InOrder.mustNotPrecede(day, project.draftedOn());
        standing.mustNotHaltOn(day);
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

    /** What holds a case up or has ended it is no step, nor is who follows it or who its case manager is. */
    void on(CaseFileEvent event) {
        switch (event) {
            case ReferralSubmitted e -> {
                referredOn = e.referredOn();
                stepped(e.referredOn());
            }
            case ReferralEndorsed e -> {
                endorsedOn = e.endorsedOn();
                stepped(e.endorsedOn());
            }
            case InterviewHeld e -> {
                interviewed = true;
                stepped(e.heldOn());
            }
            case AssessmentCompleted e -> {
                assessments.add(Found.by(e));
                stepped(e.completedOn());
            }
            case IndividualProjectDrafted e -> {
                project = e;
                agreed.clear();
                stepped(e.draftedOn());
            }
            case ProjectAgreedBy e -> {
                agreed.put(e.party(), e.agreedOn());
                days.add(e.agreedOn());
            }
            case CompanyHeard e -> days.add(e.heardOn());
            case ServiceActivated e -> days.add(e.activatedOn());
            case IndividualProjectShared e -> {
                inForce = e.projectVersion();
                stepped(e.sharedOn());
            }
            case CaseReturnedToMunicipality e -> stepped(e.returnedOn());
            case PeriodicEvaluationHeld e -> days.add(e.heldOn());
            case TeamProgrammeWritten e -> days.add(e.writtenOn());
            case TeamProgrammeSigned e -> days.add(e.signedOn());
            case ProgrammePathTaken e -> days.add(e.takenOn());
            case ProgrammePhaseEntered e -> days.add(e.enteredOn());
            case ProgrammeMeetingHeld e -> days.add(e.heldOn());
            case ProgrammePathCompleted e -> days.add(e.completedOn());
            default -> {}
        }
    }

    /** A project may be shared on a day before the latest interview. */
    private void stepped(LocalDate day) {
        latest = day.isAfter(latest) ? day : latest;
        days.add(day);
    }
}
