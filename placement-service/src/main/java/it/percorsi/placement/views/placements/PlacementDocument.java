package it.percorsi.placement.views.placements;

import it.percorsi.placement.calendar.WorkingPeriod;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * One placement as people see it.
 *
 * @param placementId the placement
 * @param caseId the case
 * @param companyId the company
 * @param state where it stands
 * @param filed sorts by date of proposal, then id; never changes
 * @param due sorts by the date that matters now: of the start meant, of the end meant, of the end; then by id
 * @param plan what was proposed
 * @param checklist what it needs before the start
 * @param course how it went
 */
public record PlacementDocument(
        String placementId,
        String caseId,
        String companyId,
        PlacementState state,
        String filed,
        String due,
        Plan plan,
        Checklist checklist,
        Course course) {

    static PlacementDocument proposed(String placementId, String caseId, String companyId, Plan plan) {
        return new PlacementDocument(
                placementId,
                caseId,
                companyId,
                PlacementState.PROPOSED,
                key(plan.proposedOn(), placementId),
                key(plan.startsOn(), placementId),
                plan,
                Checklist.EMPTY,
                Course.notBegun(plan.endsOn()));
    }

    /** R22: what has not started is for the municipality to authorise that pays now. */
    PlacementDocument in(String another) {
        return new PlacementDocument(
                placementId,
                caseId,
                companyId,
                state,
                filed,
                due,
                plan.in(another),
                course.startedOn() == null ? checklist.withoutAuthorisation() : checklist,
                course);
    }

    PlacementDocument with(Checklist next) {
        return new PlacementDocument(placementId, caseId, companyId, state, filed, due, plan, next, course);
    }

    PlacementDocument with(PlacementState next, LocalDate dueOn, Course now) {
        return new PlacementDocument(
                placementId, caseId, companyId, next, filed, key(dueOn, placementId), plan, checklist, now);
    }

    /** The days on which the person is expected, once it has begun. */
    public Optional<WorkingPeriod> period() {
        LocalDate first = course.startedOn();
        return first == null
                ? Optional.empty()
                : Optional.of(new WorkingPeriod(first, course.lastDay(), Set.copyOf(plan.workingDays())));
    }

    /** Days from today to the last day; negative when it has passed. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, course.lastDay());
    }

    private static String key(LocalDate date, String placementId) {
        return date + "/" + placementId;
    }
}
