package it.percorsi.referral.web;

import it.percorsi.referral.views.Assessment;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseProject;
import it.percorsi.referral.views.CaseState;
import it.percorsi.referral.views.PlacementStatus;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.MessageSourceAccessor;

/**
 * One step on the picture of a case's path.
 *
 * @param label its name, in words
 * @param state done, current or todo
 * @param note the date on which it was done; null before
 */
public record PathStep(String label, String state, @Nullable String note) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** The whole path of a case. */
    static List<PathStep> of(CaseDocument document, @Nullable PlacementStatus placement, MessageSourceAccessor words) {
        CaseProject project = document.project();
        Assessment assessment = document.assessment();
        LocalDate[] dates = {
            document.referral().referredOn(),
            document.endorsedOn(),
            document.interviews().isEmpty()
                    ? null
                    : document.interviews().getFirst().heldOn(),
            assessment == null ? null : assessment.completedOn(),
            project == null ? null : project.firstSharedOn(),
            placement == null || placement.event().equals("PlacementProposed") ? null : placement.since()
        };
        String[] labels = {"referral", "endorsement", "interview", "assessment", "project", "placement"};
        List<PathStep> steps = new ArrayList<>();
        boolean open =
                document.reached() != CaseState.UNSUITABLE && !document.state().isOver();
        for (int i = 0; i < labels.length; i++) {
            LocalDate date = dates[i];
            String state = date != null ? "done" : open ? "current" : "todo";
            open = open && date != null;
            steps.add(new PathStep(
                    words.getMessage("referral.step." + labels[i]), state, date == null ? null : DAY.format(date)));
        }
        return steps;
    }
}
