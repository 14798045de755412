package it.percorsi.referral.casefile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.casefile.IndividualProjectShared;
import it.percorsi.events.casefile.InterviewHeld;
import it.percorsi.events.casefile.OperatorAssigned;
import it.percorsi.events.casefile.ProjectAgreedBy;
import it.percorsi.events.casefile.ReferralEndorsed;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.platform.commands.Refused;
import it.percorsi.referral.rulebook.ReferralRuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache")
@SuppressWarnings("NullAway.Init") // Axon fills it by replaying
final class CaseFile {

    @AggregateIdentifier
    private String caseId;

    private String personId;
    private String ambito;
    private String municipality;
    private Category category;
    private LocalDate latest;
    private boolean endorsed;
    private boolean interviewed;
    private @Nullable AssessmentCompleted assessment;
    private @Nullable IndividualProjectDrafted project;
    private final Map<ProjectParty, LocalDate> agreed = new EnumMap<>(ProjectParty.class);
    private boolean shared;
    private @Nullable OperatorAssigned follower;

    @AggregateMember
    @SuppressWarnings("UnusedVariable") // Axon hands it its commands and events
    private final DocumentsOfCase documents = new DocumentsOfCase();

    CaseFile() {}

    @CommandHandler
    CaseFile(SubmitReferral referral, ReferralRuleBook rules) {
        rules.livesInTheAmbito(referral.municipality());
        CategoryNeedsItsEvidence.check(referral.category(), referral.invalidityPercent(), rules.invalidityOver());
        apply(new ReferralSubmitted(
                referral.caseId(),
                referral.personId(),
                referral.ambito(),
                referral.municipality(),
                referral.referredOn(),
                referral.channel(),
                referral.sendingService(),
                referral.caseManager(),
                referral.category(),
                referral.invalidityPercent(),
                referral.registeredL68(),
                referral.priority(),
                referral.requestedInstrument(),
                referral.reason()));
    }

    @CommandHandler
    void handle(EndorseReferral endorsement) {
        if (endorsed) {
            throw Refused.now("already-endorsed", "R4");
        }
        notBefore(endorsement.endorsedOn());
        apply(new ReferralEndorsed(caseId, ambito, municipality, endorsement.endorsedOn()));
    }

    @CommandHandler
    void handle(RecordInterview interview) {
        if (!endorsed) {
            throw Refused.now("not-endorsed", "R4");
        }
        notBefore(interview.heldOn());
        apply(new InterviewHeld(
                caseId, ambito, municipality, interview.kind(), interview.heldOn(), interview.operator()));
    }

    @CommandHandler
    void handle(CompleteAssessment done) {
        if (!interviewed) {
            throw Refused.now("not-interviewed", "R29");
        }
        if (project != null) {
            throw Refused.now("already-assessed", "R7");
        }
        notBefore(done.completedOn());
        apply(new AssessmentCompleted(
                caseId,
                ambito,
                municipality,
                done.completedOn(),
                done.suitability(),
                done.maxWeeklyHours(),
                done.recommendedInstruments(),
                done.operator()));
    }

    @CommandHandler
    void handle(DraftProject draft) {
        if (assessment == null) {
            throw Refused.now("not-assessed", "R29");
        }
        if (shared) {
            throw Refused.now("project-already-shared", "R19");
        }
        InstrumentFitsTheAssessment.check(assessment.suitability(), assessment.maxWeeklyHours(), draft);
        notBefore(draft.draftedOn());
        List<ProjectParty> required = new ArrayList<>(List.of(
                ProjectParty.PERSON, ProjectParty.CASE_MANAGER, ProjectParty.REFERRING_SERVICE, ProjectParty.TUTOR));
        if (draft.familyInvolved()) {
            required.add(1, ProjectParty.FAMILY);
        }
        apply(new IndividualProjectDrafted(
                caseId,
                personId,
                ambito,
                municipality,
                project == null ? 1 : project.projectVersion() + 1,
                draft.draftedOn(),
                draft.instrument(),
                draft.objectives(),
                draft.weeklyHours(),
                draft.months(),
                required));
    }

    @CommandHandler
    void handle(AgreeToProject agreement) {
        if (project == null) {
            throw Refused.now("no-project", "R29");
        }
        if (!project.requiredParties().contains(agreement.party())) {
            throw Refused.ever("party-not-required", "R19");
        }
        if (agreed.containsKey(agreement.party())) {
            throw Refused.now("already-agreed", "R19");
        }
        notBefore(agreement.agreedOn());
        apply(new ProjectAgreedBy(
                caseId,
                ambito,
                municipality,
                project.projectVersion(),
                agreement.party(),
                agreement.manner(),
                agreement.agreedOn()));
        if (agreed.keySet().containsAll(project.requiredParties())) {
            // Agreements are entered as they arrive: the last one to be entered need not be the latest.
            shareProject(project, Collections.max(agreed.values()));
        }
    }

    @CommandHandler
    void handle(AssignOperator assignment) {
        OneOperatorFollows.check(follower, assignment);
        apply(new OperatorAssigned(
                caseId,
                ambito,
                municipality,
                assignment.operator(),
                assignment.operatorName(),
                assignment.assignedOn()));
    }

    private void shareProject(IndividualProjectDrafted draft, LocalDate sharedOn) {
        apply(new IndividualProjectShared(
                caseId,
                personId,
                ambito,
                municipality,
                draft.projectVersion(),
                sharedOn,
                category,
                java.util.Objects.requireNonNull(assessment).suitability(),
                draft.instrument(),
                draft.weeklyHours(),
                draft.months()));
    }

    /** The steps of a path follow each other in time too. */
    private void notBefore(LocalDate date) {
        if (date.isBefore(latest)) {
            throw Refused.ever("date-before-previous-step", null).with(latest.toString());
        }
    }

    @EventSourcingHandler
    void on(ReferralSubmitted event) {
        caseId = event.caseId();
        personId = event.personId();
        ambito = event.ambito();
        municipality = event.municipality();
        category = event.category();
        latest = event.referredOn();
    }

    @EventSourcingHandler
    void on(ReferralEndorsed event) {
        endorsed = true;
        latest = event.endorsedOn();
    }

    /** No step of the path: what is entered later may be dated before it. */
    @EventSourcingHandler
    void on(OperatorAssigned event) {
        follower = event;
    }

    @EventSourcingHandler
    void on(InterviewHeld event) {
        interviewed = true;
        latest = event.heldOn();
    }

    @EventSourcingHandler
    void on(AssessmentCompleted event) {
        assessment = event;
        latest = event.completedOn();
    }

    @EventSourcingHandler
    void on(IndividualProjectDrafted event) {
        project = event;
        agreed.clear();
        latest = event.draftedOn();
    }

    @EventSourcingHandler
    void on(ProjectAgreedBy event) {
        agreed.put(event.party(), event.agreedOn());
    }

    @EventSourcingHandler
    void on(IndividualProjectShared event) {
        shared = true;
        latest = event.sharedOn();
    }
}
