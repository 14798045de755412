package it.percorsi.placement.web;

import it.percorsi.events.codes.Instrument;
import it.percorsi.placement.calendar.Length;
import it.percorsi.placement.placement.ProposePlacement;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * The form of a proposal; its length is chosen in months, so that the last day needs no counting.
 *
 * @param caso the case
 * @param azienda the company
 * @param posto the post
 * @param instrument instrument
 * @param tutor SISL tutor
 * @param companyReferent referent inside the company
 * @param startsOn first day
 * @param months length in months
 * @param weeklyHours hours a week
 * @param workingDays days of the week worked; null when none was ticked
 * @param proposedOn date of the proposal
 */
public record ProposalForm(
        @NotBlank @Size(max = 64) String caso,
        @NotBlank @Size(max = 64) String azienda,
        @NotBlank @Size(max = 64) String posto,
        @NotNull Instrument instrument,
        @NotBlank @Size(max = 120) String tutor,
        @NotBlank @Size(max = 120) String companyReferent,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate startsOn,

        @Positive @Max(120) int months,
        @Positive int weeklyHours,
        @Nullable List<DayOfWeek> workingDays,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate proposedOn) {

    ProposePlacement command(String placementId) {
        return new ProposePlacement(
                placementId,
                caso,
                azienda,
                posto,
                instrument,
                tutor,
                companyReferent,
                startsOn,
                Length.lastDay(startsOn, months),
                weeklyHours,
                workingDays == null ? List.of() : workingDays,
                proposedOn);
    }
}
