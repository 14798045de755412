package it.percorsi.placement.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.CompletionEvaluation;
import it.percorsi.events.codes.ContractKind;
import it.percorsi.events.codes.EarlyEndReason;
import it.percorsi.events.codes.EndingParty;
import it.percorsi.events.codes.Instrument;
import it.percorsi.placement.views.placements.Checklist;
import it.percorsi.placement.views.placements.Course;
import it.percorsi.placement.views.placements.PlacementDocument;
import it.percorsi.placement.views.placements.PlacementState;
import it.percorsi.placement.views.placements.Plan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A placement as the API shows it. */
record PlacementAnswer(
        String placementId,
        String caseId,
        String personId,
        String municipality,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Category category,
        String companyId,
        String companyName,
        String postId,
        Instrument instrument,
        PlacementState state,
        String tutor,
        String companyReferent,
        LocalDate startsOn,
        LocalDate endsOn,
        int weeklyHours,
        List<DayOfWeek> workingDays,
        LocalDate proposedOn,
        Checklist checklist,
        List<String> missing,
        @Nullable LocalDate startedOn,
        LocalDate lastDay,
        @Nullable LocalDate closedOn,
        @Nullable CompletionEvaluation evaluation,
        @Nullable EarlyEndReason reason,
        @Nullable EndingParty endedBy,
        @Nullable LocalDate hiredOn,
        @Nullable ContractKind contract) {

    /** Without the category where the caller is not to know it. */
    static PlacementAnswer of(PlacementDocument placement, boolean withCategory) {
        Plan plan = placement.plan();
        Course course = placement.course();
        return new PlacementAnswer(
                placement.placementId(),
                placement.caseId(),
                plan.personId(),
                plan.municipality(),
                withCategory ? plan.category() : null,
                placement.companyId(),
                plan.companyName(),
                plan.postId(),
                plan.instrument(),
                placement.state(),
                plan.tutor(),
                plan.companyReferent(),
                plan.startsOn(),
                plan.endsOn(),
                plan.weeklyHours(),
                plan.workingDays(),
                plan.proposedOn(),
                placement.checklist(),
                placement.checklist().missing(),
                course.startedOn(),
                course.lastDay(),
                course.closedOn(),
                course.evaluation(),
                course.reason(),
                course.endedBy(),
                course.hiredOn(),
                course.contract());
    }
}
