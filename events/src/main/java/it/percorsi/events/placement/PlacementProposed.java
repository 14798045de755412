package it.percorsi.events.placement;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * A placement was proposed (R10, R14, R30).
 *
 * @param placementId the placement
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param category category of disadvantage
 * @param companyId the company
 * @param companyName name of the company
 * @param postId the post
 * @param instrument instrument
 * @param tutor SISL tutor (R30)
 * @param companyReferent referent inside the company (R29)
 * @param startsOn first day meant
 * @param endsOn last day meant
 * @param weeklyHours hours a week
 * @param workingDays days of the week worked
 * @param proposedOn date of the proposal
 */
public record PlacementProposed(
        String placementId,
        String caseId,
        String personId,
        String ambito,
        String municipality,
        Category category,
        String companyId,
        String companyName,
        String postId,
        Instrument instrument,
        String tutor,
        String companyReferent,
        LocalDate startsOn,
        LocalDate endsOn,
        int weeklyHours,
        List<DayOfWeek> workingDays,
        LocalDate proposedOn)
        implements PlacementEvent {

    /** Lists are kept as they are given, never to change. */
    public PlacementProposed {
        workingDays = List.copyOf(workingDays);
    }
}
