package it.percorsi.placement.registers;

import it.percorsi.events.CaseEvent;
import it.percorsi.events.casefile.CaseClosed;
import it.percorsi.events.casefile.CaseReopened;
import it.percorsi.events.casefile.CaseResumed;
import it.percorsi.events.casefile.CaseReturnedToMunicipality;
import it.percorsi.events.casefile.CaseSuspended;
import it.percorsi.events.casefile.CaseTransferred;
import it.percorsi.events.casefile.IndividualProjectShared;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.placement.PlacementProposed;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases from their referral; the latest version of a shared project counts, and whether the case goes on. */
@Component
public class CaseRegister implements View<KnownCase> {

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public int version() {
        return 5;
    }

    @Override
    public Class<KnownCase> document() {
        return KnownCase.class;
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
        return switch (recorded.event()) {
            case ReferralSubmitted submitted -> List.of(submitted.caseId());
            case IndividualProjectShared shared -> List.of(shared.caseId());
            case CaseSuspended suspended -> List.of(suspended.caseId());
            case CaseResumed resumed -> List.of(resumed.caseId());
            case CaseReturnedToMunicipality returned -> List.of(returned.caseId());
            case CaseClosed closed -> List.of(closed.caseId());
            case CaseReopened reopened -> List.of(reopened.caseId());
            case CaseTransferred transferred -> List.of(transferred.caseId());
            case PlacementProposed proposed -> List.of(proposed.caseId());
            default -> List.of();
        };
    }

    @Override
    public @Nullable KnownCase fold(@Nullable KnownCase current, String id, RecordedEvent recorded) {
        return switch (recorded.event()) {
            case ReferralSubmitted submitted ->
                new KnownCase(
                        id,
                        submitted.municipality(),
                        submitted.sendingService(),
                        current == null ? null : current.project(),
                        current == null ? null : current.halt(),
                        current == null ? List.of() : current.placementIds(),
                        current == null ? List.of() : current.transfers(),
                        current == null ? null : current.movedOn());
            case IndividualProjectShared shared ->
                (current == null ? KnownCase.begun(id, shared.municipality()) : current)
                        .shared(new SharedProject(
                                shared.caseId(),
                                shared.personId(),
                                shared.ambito(),
                                shared.municipality(),
                                shared.category(),
                                shared.suitability(),
                                shared.instrument(),
                                shared.weeklyHours(),
                                shared.months()));
            case CaseTransferred transferred ->
                (current == null ? KnownCase.begun(id, transferred.formerMunicipality()) : current)
                        .transferred(transferred.municipality(), transferred.movedOn(), recorded.id());
            case PlacementProposed proposed ->
                (current == null ? KnownCase.begun(id, proposed.municipality()) : current)
                        .proposed(proposed.placementId());
            case CaseSuspended suspended -> halted(current, CaseHalt.SUSPENDED);
            case CaseResumed resumed -> halted(current, null);
            case CaseReturnedToMunicipality returned -> halted(current, CaseHalt.RETURNED);
            case CaseClosed closed -> halted(current, CaseHalt.CLOSED);
            case CaseReopened reopened -> halted(current, null);
            default -> current;
        };
    }

    private static @Nullable KnownCase halted(@Nullable KnownCase current, @Nullable CaseHalt halt) {
        return current == null ? null : current.halted(halt);
    }
}
