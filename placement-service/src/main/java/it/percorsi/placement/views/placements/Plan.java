package it.percorsi.placement.views.placements;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.placement.PlacementProposed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * What was proposed.
 *
 * @param personId the person
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param category category of disadvantage
 * @param companyName name of the company
 * @param postId the post
 * @param instrument instrument
 * @param tutor SISL tutor (R30)
 * @param companyReferent referent inside the company (R29)
 * @param startsOn first day meant
 * @param endsOn last day meant
 * @param weeklyHours hours a week
 * @param workingDays days of the week worked, in the order of the week
 * @param proposedOn date of the proposal
 */
public record Plan(
        String personId,
        String municipality,
        Category category,
        String companyName,
        String postId,
        Instrument instrument,
        String tutor,
        String companyReferent,
        LocalDate startsOn,
        LocalDate endsOn,
        int weeklyHours,
        List<DayOfWeek> workingDays,
        LocalDate proposedOn) {

    /** Lists are kept as they are given, never to change. */
    public Plan {
        workingDays = List.copyOf(workingDays);
    }

    static Plan of(PlacementProposed event) {
        return new Plan(
                event.personId(),
                event.municipality(),
                event.category(),
                event.companyName(),
                event.postId(),
                event.instrument(),
                event.tutor(),
                event.companyReferent(),
                event.startsOn(),
                event.endsOn(),
                event.weeklyHours(),
                event.workingDays(),
                event.proposedOn());
    }

    Plan in(String another) {
        return new Plan(
                personId,
                another,
                category,
                companyName,
                postId,
                instrument,
                tutor,
                companyReferent,
                startsOn,
                endsOn,
                weeklyHours,
                workingDays,
                proposedOn);
    }

    /** Usual length of a working day in minutes: the week's hours shared among its days. */
    public int minutesADay() {
        return workingDays.isEmpty() ? 0 : weeklyHours * 60 / workingDays.size();
    }
}
