package it.percorsi.referral.casefile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.CaseHandedOver;
import it.percorsi.events.casefile.CaseManagerChanged;
import it.percorsi.events.casefile.OperatorAssigned;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.platform.commands.Refused;
import it.percorsi.referral.person.CasesOfPerson;
import it.percorsi.referral.person.ErasedPersons;
import it.percorsi.referral.rulebook.CapacityScales;
import it.percorsi.referral.rulebook.RuleBooks;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Axon fills it by replaying, and reads its parts
final class CaseFile {

    @AggregateIdentifier
    private String caseId;

    private CaseFileFacts facts;
    private final Standing standing = new Standing();
    private final Path path = new Path(standing);
    private @Nullable OperatorAssigned follower;
    private String caseManager;

    @AggregateMember
    private final DocumentsOfCase documents = new DocumentsOfCase();

    @AggregateMember
    private final ComplexityOfCase complexity = new ComplexityOfCase(standing, path);

    @AggregateMember
    private final SuspensionOfCase suspension = new SuspensionOfCase(standing, path);

    @AggregateMember
    private final ProjectOfCase project = new ProjectOfCase(path, standing);

    @AggregateMember
    private final TransferOfCase transfer = new TransferOfCase(standing, path, project);

    @AggregateMember
    private final MunicipalPriority priority = new MunicipalPriority(standing, path);

    @AggregateMember
    private final DisadvantageOfPerson disadvantage = new DisadvantageOfPerson(standing);

    @AggregateMember
    private final ProgrammeOfCase programme = new ProgrammeOfCase(path, standing);

    @AggregateMember
    private final SupportOfWorker support = new SupportOfWorker(standing, path);

    @AggregateMember
    private final AppointmentsOfCase appointments = new AppointmentsOfCase(path, standing, support, programme);

    @AggregateMember
    private final MonitoringOfCase monitoring = new MonitoringOfCase(standing);

    @AggregateMember
    private final TeamOfCase team = new TeamOfCase(standing, path);

    CaseFile() {}

    @CommandHandler
    CaseFile(SubmitReferral referral, RuleBooks books) {
        Referrals.check(referral, books);
        apply(CaseFileFacts.submitted(referral));
    }

    @CommandHandler
    void handle(EndorseReferral endorsement, RuleBooks books) {
        standing.mustGoOn();
        path.mustNotBeEndorsed();
        path.mustFollow(endorsement.endorsedOn());
        CategoryNeedsItsEvidence.check(facts.of().category(), documents.kinds(), books.on(endorsement.endorsedOn()));
        apply(facts.endorsed(endorsement));
    }

    @CommandHandler
    void handle(DeclineReferral decline) {
        standing.mustGoOn();
        path.mustNotBeEndorsed();
        path.mustFollow(decline.declinedOn());
        standing.mustFollow(decline.declinedOn());
        apply(facts.declined(decline));
    }

    @CommandHandler
    void handle(JoinWaitingList wait) {
        standing.mustNotBeWaiting();
        path.mustAwaitTheFirstInterviewOn(wait.joinedOn());
        standing.mustFollow(wait.joinedOn());
        apply(facts.waiting(wait));
    }

    @CommandHandler
    void handle(LeaveWaitingList end) {
        standing.mustBeWaiting();
        standing.mustFollow(end.leftOn());
        apply(facts.leftTheList(end.leftOn()));
    }

    /** R27: the first interview is what a case on the waiting list waits for, so it ends the wait. */
    @CommandHandler
    void handle(RecordInterview interview) {
        standing.mustGoOn();
        path.mustBeEndorsed();
        path.mustFollow(interview.heldOn());
        support.mustNotHaveHeardTheCompany(interview.operator());
        endTheWait(interview.heldOn());
        apply(facts.interviewed(interview));
        appointments.keptBy(interview);
    }

    @CommandHandler
    void handle(CompleteAssessment done, CapacityScales scales) {
        standing.mustGoOn();
        path.mustBeAssessable();
        path.mustFollow(done.completedOn());
        facts.assessed(done, scales).forEach(fact -> apply(fact));
    }

    @CommandHandler
    void handle(DraftProject draft, RuleBooks books) {
        standing.mustGoOn();
        Found assessment = path.mustBeAssessed();
        path.mustNotBeShared();
        InstrumentFitsTheAssessment.check(assessment, draft);
        path.mustFollow(draft.draftedOn());
        apply(facts.drafted(draft, path.nextVersion(), books));
    }

    @CommandHandler
    void handle(ReturnToMunicipality handBack, CasesOfPerson known) {
        standing.mustGoOn();
        path.mustBeUnsuitable();
        NoPlacementRuns.check(caseId, handBack.returnedOn(), known.of(facts.of().personId()));
        programme.mustBeOver();
        path.mustFollow(handBack.returnedOn());
        standing.mustFollow(handBack.returnedOn());
        apply(facts.returned(handBack));
    }

    @CommandHandler
    void handle(AcknowledgeReturn acknowledgement) {
        standing.mustAwaitAcknowledgementOn(acknowledgement.acknowledgedOn());
        apply(facts.acknowledged(acknowledgement));
    }

    @CommandHandler
    void handle(CloseCase closure, CasesOfPerson known) {
        TransferOfCase.isNoHandover(closure);
        close(closure, known);
    }

    @CommandHandler
    void handle(HandOverCase handover, CasesOfPerson known) {
        CaseHandedOver told = transfer.handedOver(handover);
        close(handover.closure(), known);
        apply(told);
    }

    private void close(CloseCase closure, CasesOfPerson known) {
        standing.mustBeOpen();
        if (closure.outcome() == ClosureOutcome.RETURNED) {
            standing.mustBeReturned();
        }
        NoPlacementRuns.check(caseId, closure.closedOn(), known.of(facts.of().personId()));
        programme.mustBeOverOn(closure.closedOn());
        standing.mustFollow(closure.closedOn());
        standing.mayHaveHaltedUntil(closure.closedOn(), path);
        endTheWait(closure.closedOn());
        apply(facts.closed(closure));
    }

    @CommandHandler
    void handle(ReopenCase reopening, ErasedPersons erased) {
        standing.mustBeClosed();
        standing.mustFollow(reopening.reopenedOn());
        erased.mustNotInclude(facts.of().personId());
        apply(facts.reopened(reopening));
    }

    @CommandHandler
    void handle(AssignOperator assignment) {
        standing.mustBeHere();
        OneOperatorFollows.check(follower, assignment);
        apply(facts.assigned(assignment));
    }

    /** R5: a case has one case manager, who is named. */
    @CommandHandler
    void handle(ChangeCaseManager change) {
        standing.mustBeHere();
        if (change.caseManager().strip().equals(caseManager)) {
            throw Refused.now("already-case-manager", "R5").with(caseManager);
        }
        path.mustFollowTheReferral(change.changedOn());
        apply(facts.managed(change));
    }

    private void endTheWait(LocalDate on) {
        LocalDate end = standing.endOfWait(on);
        if (end != null) {
            apply(facts.leftTheList(end));
        }
    }

    @EventSourcingHandler
    void on(CaseFileEvent event) {
        switch (event) {
            case ReferralSubmitted e -> {
                caseId = e.caseId();
                caseManager = e.caseManager();
            }
            case OperatorAssigned e -> follower = e;
            case CaseManagerChanged e -> caseManager = e.caseManager();
            default -> {}
        }
        facts = CaseFileFacts.after(facts, event);
        path.on(event);
        standing.on(event);
    }
}
