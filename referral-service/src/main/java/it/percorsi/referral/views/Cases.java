package it.percorsi.referral.views;

import it.percorsi.events.casefile.AgreementLinkAnswered;
import it.percorsi.events.casefile.AgreementLinkIssued;
import it.percorsi.events.casefile.AgreementLinkRevoked;
import it.percorsi.events.casefile.AppointmentEvent;
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
import it.percorsi.events.casefile.ProgrammePathEvent;
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
import it.percorsi.events.codes.WaitingOrder;
import it.percorsi.platform.json.Codes;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import it.percorsi.referral.disadvantage.Disadvantage;
import it.percorsi.referral.views.CaseDocument.Interview;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A document a case, folded from this service's own events. */
@Component
public class Cases implements View<CaseDocument> {

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public int version() {
        return 6;
    }

    @Override
    public Class<CaseDocument> document() {
        return CaseDocument.class;
    }

    /**
     * Each order of the list, alone and behind the one part of a filter that narrows it most: every list is read in its
     * order, and what else is asked for is looked at case by case within that part. Read backwards, an index serves the
     * opposite order. By category and instrument the list is rarely ordered by how long a case stands still: there the
     * order's own index serves. The last one counts the open cases of each operator without reading any.
     */
    @Override
    public List<List<String>> indexes() {
        List<List<String>> indexes = new ArrayList<>();
        for (String narrowed : List.of(
                "",
                "state",
                "municipality",
                "referral.sendingService",
                "operator",
                "referral.category",
                "instrument")) {
            indexes.add(index(narrowed, "referral.referredOn"));
        }
        for (String narrowed : List.of("", "state", "municipality", "referral.sendingService", "operator")) {
            indexes.add(index(narrowed, "since"));
        }
        indexes.add(List.of("ambito", "operator", "state"));
        indexes.add(List.of("ambito", "personId"));
        Codes.known(WaitingOrder.class).forEach(order -> indexes.add(List.of("ambito", WaitingPlace.field(order))));
        return indexes;
    }

    private static List<String> index(String narrowed, String date) {
        return narrowed.isEmpty() ? List.of("ambito", date, "caseId") : List.of("ambito", narrowed, date, "caseId");
    }

    @Override
    public List<String> aggregatesOf(String id) {
        return List.of(id);
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return recorded.event() instanceof CaseFileEvent event ? List.of(event.caseId()) : List.of();
    }

    @Override
    public @Nullable CaseDocument fold(@Nullable CaseDocument current, String id, RecordedEvent recorded) {
        if (recorded.event() instanceof ReferralSubmitted event) {
            return referred(event);
        }
        if (current == null || !(recorded.event() instanceof CaseFileEvent event)) {
            return current;
        }
        return switch (event) {
            case ReferralSubmitted ignored -> current;
            case ReferralEndorsed e -> current.endorsed(e.endorsedOn()).at(CaseState.ENDORSED, e.endorsedOn());
            case PeriodicEvaluationHeld e ->
                current.with(project(current).with(new CaseProject.Evaluated(e.heldOn(), e.nextDueOn())));
            case OperatorAssigned e -> current.assigned(e.operator(), e.operatorName(), e.assignedOn());
            case InterviewHeld e -> interviewed(current, e);
            case AssessmentCompleted e -> current.assessed(Assessment.of(e, current.assessment()));
            case CapacitiesAssessed e -> capable(current, e);
            case IndividualProjectDrafted e -> drafted(current, e);
            case ProjectAgreedBy e -> agreed(current, e);
            case IndividualProjectShared e -> shared(current, e.sharedOn());
            case AppointmentEvent ignored -> current;
            case ProjectRevisionProposed ignored -> current;
            case ObservationReturned ignored -> current;
            case ObservationAcknowledged ignored -> current;
            case AgreementLinkIssued _, AgreementLinkRevoked _, AgreementLinkAnswered _ -> current;
            case MultidisciplinaryTeamCalled _, TeamProgrammeSigned _, TeamProgrammeWritten _ -> current;
            case TransferProposed _, TransferWithdrawn _, TransferRefused _, CaseHandedOver _ -> current;
            case CaseTransferred e -> current.in(e.municipality());
            case ProgrammePathEvent ignored -> current;
            case DocumentAttached ignored -> current;
            case DocumentWithdrawn ignored -> current;
            case ReferralPrioritised e -> current.with(current.referral().prioritised(e.priority()));
            case SpecialistCareEnded e -> current.with(current.referral().after(e));
            case SpecialistCareResumed e -> current.with(current.referral().after(e));
            case DisadvantageStated e -> current.with(current.referral().after(e));
            case DisadvantageStatementWithdrawn e ->
                current.with(current.referral().after(e));
            case CompanyHeard ignored -> current;
            case ServiceActivated ignored -> current;
            case CaseManagerChanged e -> current.with(current.referral().managedBy(e.caseManager()));
            case WaitingListJoined e -> CaseLives.fold(current, e);
            case WaitingListLeft e -> CaseLives.fold(current, e);
            case CaseFlaggedComplex e -> CaseLives.fold(current, e);
            case CaseComplexityLifted e -> CaseLives.fold(current, e);
            case ReferralDeclinedByMunicipality e -> CaseLives.fold(current, e);
            case CaseReturnedToMunicipality e -> CaseLives.fold(current, e);
            case ReturnAcknowledged e -> CaseLives.fold(current, e);
            case CaseSuspended e -> CaseLives.fold(current, e);
            case CaseResumed e -> CaseLives.fold(current, e);
            case CaseClosed e -> CaseLives.fold(current, e);
            case CaseReopened e -> CaseLives.fold(current, e);
        };
    }

    private static CaseDocument referred(ReferralSubmitted e) {
        CaseReferral referral = new CaseReferral(
                e.referredOn(),
                e.channel(),
                e.sendingService(),
                e.caseManager(),
                e.category(),
                e.invalidityPercent(),
                e.registeredL68(),
                e.priority(),
                e.requestedInstrument(),
                e.reason(),
                Disadvantage.after(null, e));
        return new CaseDocument(
                e.caseId(),
                e.personId(),
                e.ambito(),
                e.municipality(),
                CaseState.REFERRED,
                CaseState.REFERRED,
                e.referredOn(),
                referral,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                CaseLife.UNDISTURBED,
                null);
    }

    private static CaseDocument interviewed(CaseDocument current, InterviewHeld e) {
        CaseDocument next = current.with(new Interview(e.kind(), e.heldOn(), e.operator()));
        return current.reached() == CaseState.ENDORSED ? next.at(CaseState.INTERVIEWED, e.heldOn()) : next;
    }

    private static CaseDocument capable(CaseDocument current, CapacitiesAssessed e) {
        Assessment assessment = Objects.requireNonNull(current.assessment(), "capacities belong to an assessment");
        return current.with(assessment.with(WorkProfile.of(e)));
    }

    /** R19: what is drafted once a project is shared stands beside it, until all have agreed anew. */
    private static CaseDocument drafted(CaseDocument current, IndividualProjectDrafted e) {
        CaseProject draft = CaseProject.of(e);
        CaseProject before = current.project();
        return before != null && before.sharedOn() != null
                ? current.with(before.with(draft))
                : current.with(draft).at(CaseState.PROJECT_DRAFTED, e.draftedOn());
    }

    private static CaseDocument agreed(CaseDocument current, ProjectAgreedBy e) {
        CaseProject project = project(current);
        CaseProject next = project.toAgree().with(new CaseProject.Agreement(e.party(), e.manner(), e.agreedOn()));
        return current.with(project.revision() == null ? next : project.with(next));
    }

    private static CaseDocument shared(CaseDocument current, LocalDate sharedOn) {
        CaseProject project = project(current);
        CaseDocument next = current.with(project.shared(sharedOn));
        return project.revision() == null ? next.at(CaseState.PROJECT_SHARED, sharedOn) : next;
    }

    private static CaseProject project(CaseDocument current) {
        return Objects.requireNonNull(current.project(), "a project is drafted before anybody agrees");
    }
}
