package it.percorsi.placement.web;

import it.percorsi.placement.views.placements.PlacementDocument;
import it.percorsi.placement.views.placements.PlacementState;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A placement's path: proposal, checklist, work, end. */
public final class PathSteps {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private PathSteps() {}

    /**
     * One step.
     *
     * @param key of its label: {@code placement.step.KEY}
     * @param state done, current or todo
     * @param note a date; null when there is none
     */
    public record Step(String key, String state, @Nullable String note) {}

    static List<Step> of(PlacementDocument placement) {
        boolean ready = placement.checklist().missing().isEmpty();
        LocalDate startedOn = placement.course().startedOn();
        LocalDate closedOn = placement.course().closedOn();
        boolean hired = placement.state() == PlacementState.HIRED;
        boolean over = closedOn != null || hired;
        return List.of(
                new Step("proposed", "done", DAY.format(placement.plan().proposedOn())),
                new Step("checklist", ready ? "done" : "current", null),
                new Step(
                        "started",
                        startedOn == null ? (ready ? "current" : "todo") : "done",
                        startedOn == null ? null : DAY.format(startedOn)),
                new Step(
                        placement.state() == PlacementState.ENDED_EARLY ? "ended-early" : hired ? "hired" : "completed",
                        over ? "done" : startedOn == null ? "todo" : "current",
                        DAY.format(placement.course().lastDay())));
    }
}
