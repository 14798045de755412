package it.percorsi.placement.views.placements;

import it.percorsi.events.placement.AttendanceCorrected;
import it.percorsi.events.placement.AttendanceMonthConfirmed;
import it.percorsi.events.placement.AttendanceRecorded;
import it.percorsi.events.placement.InsuranceActivated;
import it.percorsi.events.placement.PersonHired;
import it.percorsi.events.placement.PlacementAgreementSigned;
import it.percorsi.events.placement.PlacementAuthorised;
import it.percorsi.events.placement.PlacementCompleted;
import it.percorsi.events.placement.PlacementEndedEarly;
import it.percorsi.events.placement.PlacementEvent;
import it.percorsi.events.placement.PlacementProposed;
import it.percorsi.events.placement.PlacementStarted;
import it.percorsi.events.placement.PlacementTransferred;
import it.percorsi.placement.views.placements.Checklist.Authorisation;
import it.percorsi.placement.views.placements.Checklist.Policy;
import it.percorsi.placement.views.placements.Checklist.Signature;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every placement. Attendance changes no field here, but its events count: the document's version is the placement's. */
@Component
public class PlacementsView implements View<PlacementDocument> {

    @Override
    public String name() {
        return "placements";
    }

    @Override
    public int version() {
        return 5;
    }

    @Override
    public Class<PlacementDocument> document() {
        return PlacementDocument.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("filed"),
                List.of("state", "filed"),
                List.of("state", "due"),
                List.of("caseId", "filed"),
                List.of("companyId", "state", "due"),
                List.of("plan.municipality", "filed"),
                List.of("plan.municipality", "state", "filed"),
                List.of("plan.municipality", "state", "due"));
    }

    @Override
    public List<String> aggregatesOf(String id) {
        return List.of(id);
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return recorded.event() instanceof PlacementEvent event ? List.of(event.placementId()) : List.of();
    }

    @Override
    public @Nullable PlacementDocument fold(@Nullable PlacementDocument current, String id, RecordedEvent recorded) {
        if (recorded.event() instanceof PlacementProposed event) {
            return PlacementDocument.proposed(id, event.caseId(), event.companyId(), Plan.of(event));
        }
        if (current == null || !(recorded.event() instanceof PlacementEvent event)) {
            return current;
        }
        Checklist checklist = current.checklist();
        Course course = current.course();
        return switch (event) {
            case PlacementAuthorised e ->
                current.with(checklist.with(new Authorisation(e.fundingSource(), e.authorisedOn())));
            case InsuranceActivated e ->
                current.with(checklist.with(new Policy(e.insurer(), e.policyNumber(), e.validFrom(), e.validTo())));
            case PlacementAgreementSigned e ->
                current.with(checklist.with(new Signature(e.party(), e.manner(), e.signedOn())));
            case PlacementStarted e ->
                current.with(PlacementState.STARTED, e.endsOn(), course.begun(e.startedOn(), e.endsOn()));
            case PlacementCompleted e ->
                current.with(
                        PlacementState.COMPLETED, e.completedOn(), course.completed(e.completedOn(), e.evaluation()));
            case PlacementEndedEarly e ->
                current.with(
                        PlacementState.ENDED_EARLY,
                        e.endedOn(),
                        course.endedEarly(e.endedOn(), e.reason(), e.endedBy()));
            case PersonHired e ->
                current.with(PlacementState.HIRED, e.hiredOn(), course.hired(e.hiredOn(), e.contract()));
            case PlacementTransferred e -> current.in(e.municipality());
            case PlacementProposed e -> current;
            case AttendanceRecorded e -> current;
            case AttendanceCorrected e -> current;
            case AttendanceMonthConfirmed e -> current;
        };
    }
}
