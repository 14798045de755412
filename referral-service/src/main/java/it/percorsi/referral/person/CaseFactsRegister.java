package it.percorsi.referral.person;

import it.percorsi.events.CaseEvent;
import it.percorsi.events.casefile.AppointmentEvent;
import it.percorsi.events.casefile.AppointmentKept;
import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.casefile.CaseClosed;
import it.percorsi.events.casefile.CaseComplexityLifted;
import it.percorsi.events.casefile.CaseFlaggedComplex;
import it.percorsi.events.casefile.CaseHandedOver;
import it.percorsi.events.casefile.CaseManagerChanged;
import it.percorsi.events.casefile.CaseReopened;
import it.percorsi.events.casefile.CaseResumed;
import it.percorsi.events.casefile.CaseReturnedToMunicipality;
import it.percorsi.events.casefile.CaseSuspended;
import it.percorsi.events.casefile.CaseTransferred;
import it.percorsi.events.casefile.DisadvantageStated;
import it.percorsi.events.casefile.DisadvantageStatementWithdrawn;
import it.percorsi.events.casefile.DocumentAttached;
import it.percorsi.events.casefile.DocumentWithdrawn;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.casefile.OperatorAssigned;
import it.percorsi.events.casefile.ReferralDeclinedByMunicipality;
import it.percorsi.events.casefile.ReferralEndorsed;
import it.percorsi.events.casefile.ReferralPrioritised;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.casefile.SpecialistCareEnded;
import it.percorsi.events.casefile.SpecialistCareResumed;
import it.percorsi.events.casefile.TransferProposed;
import it.percorsi.events.casefile.TransferRefused;
import it.percorsi.events.casefile.TransferWithdrawn;
import it.percorsi.events.casefile.WaitingListJoined;
import it.percorsi.events.casefile.WaitingListLeft;
import it.percorsi.events.codes.Suitability;
import it.percorsi.events.placement.PersonHired;
import it.percorsi.events.placement.PlacementCompleted;
import it.percorsi.events.placement.PlacementEndedEarly;
import it.percorsi.events.placement.PlacementProposed;
import it.percorsi.events.placement.PlacementStarted;
import it.percorsi.events.stipend.AttendanceMonthCounted;
import it.percorsi.events.stipend.StipendApproved;
import it.percorsi.events.stipend.StipendComputed;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of each case, from this service and the others, for decisions about erasure. */
@Component
public class CaseFactsRegister implements View<CaseFacts> {

    @Override
    public String name() {
        return "case-facts";
    }

    @Override
    public int version() {
        return 5;
    }

    @Override
    public Class<CaseFacts> document() {
        return CaseFacts.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(CaseEvent.TOPIC);
    }

    @Override
    public Keeping keeping() {
        return Keeping.DURABLE;
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return recorded.event() instanceof CaseEvent event ? List.of(event.caseId()) : List.of();
    }

    @Override
    public @Nullable CaseFacts fold(@Nullable CaseFacts current, String id, RecordedEvent recorded) {
        if (recorded.event() instanceof ReferralSubmitted e) {
            return CaseFacts.referred(e.caseId(), e.personId(), e.municipality(), e.referredOn());
        }
        if (current == null || !(recorded.event() instanceof CaseEvent event)) {
            return current;
        }
        CaseFacts active = current.active(BusinessDate.of(event), isFurther(event));
        return switch (event) {
            case AssessmentCompleted e ->
                active.planned() ? active : active.ended(e.suitability() == Suitability.UNSUITABLE);
            case IndividualProjectDrafted e -> active.planned(true).ended(false);
            case CaseReturnedToMunicipality e -> active.ended(true);
            case ReferralDeclinedByMunicipality e -> active.ended(true);
            case CaseTransferred e -> active.in(e.municipality());
            case CaseClosed e -> active.ended(true);
            case CaseReopened e -> active.ended(false);
            case PlacementProposed e -> active.ended(false);
            case PlacementStarted e -> active.running(e.placementId(), true);
            case PlacementCompleted e -> active.over(e.placementId(), e.completedOn());
            case PlacementEndedEarly e -> active.over(e.placementId(), e.endedOn());
            case PersonHired e -> active.running(e.placementId(), false);
            case AttendanceMonthCounted e -> active.month(month(e.placementId(), e.month()), true);
            case StipendComputed e -> active.month(month(e.placementId(), e.month()), true);
            case StipendApproved e ->
                active.month(month(e.placementId(), e.month()), false).paid(e.approvedOn());
            default -> active;
        };
    }

    /** Whether the service got to work; what is settled about a referral that nobody took up is no work. */
    private static boolean isFurther(CaseEvent event) {
        return switch (event) {
            case ReferralEndorsed e -> false;
            case ReferralDeclinedByMunicipality e -> false;
            case ReferralPrioritised e -> false;
            case SpecialistCareEnded e -> false;
            case SpecialistCareResumed e -> false;
            case DisadvantageStated e -> false;
            case DisadvantageStatementWithdrawn e -> false;
            case OperatorAssigned e -> false;
            case CaseManagerChanged e -> false;
            case TransferProposed e -> false;
            case TransferWithdrawn e -> false;
            case TransferRefused e -> false;
            case CaseTransferred e -> false;
            case CaseHandedOver e -> false;
            case WaitingListJoined e -> false;
            case WaitingListLeft e -> false;
            case CaseFlaggedComplex e -> false;
            case CaseComplexityLifted e -> false;
            case CaseSuspended e -> false;
            case CaseResumed e -> false;
            case CaseClosed e -> false;
            case CaseReopened e -> false;
            case AppointmentEvent e -> e instanceof AppointmentKept;
            case DocumentAttached e -> false;
            case DocumentWithdrawn e -> false;
            default -> true;
        };
    }

    private static String month(String placementId, YearMonth month) {
        return placementId + "/" + month;
    }
}
