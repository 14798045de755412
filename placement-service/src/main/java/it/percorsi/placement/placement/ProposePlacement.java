package it.percorsi.placement.placement;

import it.percorsi.events.codes.Instrument;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Proposes to place a person (R10, R12, R13, R14, R16, R25, R29, R30).
 *
 * @param placementId id of the new placement
 * @param caseId the case, with a shared project
 * @param companyId the company
 * @param postId one of its open posts
 * @param instrument instrument, that of the project
 * @param tutor SISL tutor, one (R30)
 * @param companyReferent referent inside the company (R29)
 * @param startsOn first day meant
 * @param endsOn last day meant, included
 * @param weeklyHours hours a week
 * @param workingDays days of the week worked
 * @param proposedOn date of the proposal
 */
public record ProposePlacement(
        @TargetAggregateIdentifier String placementId,
        String caseId,
        String companyId,
        String postId,
        Instrument instrument,
        String tutor,
        String companyReferent,
        LocalDate startsOn,
        LocalDate endsOn,
        int weeklyHours,
        List<DayOfWeek> workingDays,
        LocalDate proposedOn)
        implements PlacementCommand {

    /** Working days in the order of the week, each once. */
    public ProposePlacement {
        workingDays = workingDays.stream().distinct().sorted().toList();
    }

    @Override
    public LocalDate happenedOn() {
        return proposedOn;
    }
}
