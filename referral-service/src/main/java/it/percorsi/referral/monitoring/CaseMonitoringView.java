package it.percorsi.referral.monitoring;

import it.percorsi.events.casefile.IndividualProjectShared;
import it.percorsi.events.casefile.ObservationAcknowledged;
import it.percorsi.events.casefile.ObservationReturned;
import it.percorsi.events.casefile.PeriodicEvaluationHeld;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import it.percorsi.referral.monitoring.CaseMonitoring.Evaluation;
import it.percorsi.referral.monitoring.CaseMonitoring.Observation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How each shared project is followed, folded from this service's own events. */
@Component
public class CaseMonitoringView implements View<CaseMonitoring> {

    @Override
    public String name() {
        return "case-monitoring";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<CaseMonitoring> document() {
        return CaseMonitoring.class;
    }

    @Override
    public List<String> aggregatesOf(String id) {
        return List.of(id);
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case IndividualProjectShared e -> List.of(e.caseId());
            case PeriodicEvaluationHeld e -> List.of(e.caseId());
            case ObservationReturned e -> List.of(e.caseId());
            case ObservationAcknowledged e -> List.of(e.caseId());
            default -> List.of();
        };
    }

    @Override
    public @Nullable CaseMonitoring fold(@Nullable CaseMonitoring current, String id, RecordedEvent recorded) {
        if (current == null) {
            return recorded.event() instanceof IndividualProjectShared e
                    ? new CaseMonitoring(e.caseId(), e.personId(), e.sharedOn(), List.of(), List.of())
                    : null;
        }
        return switch (recorded.event()) {
            case PeriodicEvaluationHeld e ->
                current.with(new Evaluation(
                        e.number(), e.heldOn(), e.participants(), e.outcome(), e.note(), e.nextDueOn(), e.operator()));
            case ObservationReturned e ->
                current.with(new Observation(e.number(), e.text(), e.returnedOn(), e.operator(), List.of()));
            case ObservationAcknowledged e -> current.read(e);
            default -> current;
        };
    }
}
