package it.percorsi.referral.casefile;

import it.percorsi.events.codes.Instrument;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * An individual project is drafted; a second draft before all have agreed replaces the first.
 *
 * @param caseId the case
 * @param draftedOn date
 * @param instrument instrument of the project
 * @param objectives what is to be reached, at least one
 * @param weeklyHours hours a week, at most those of the assessment
 * @param months length in months
 * @param familyInvolved whether the family has to agree too (R29)
 * @param details what else it says
 */
public record DraftProject(
        @TargetAggregateIdentifier String caseId,
        LocalDate draftedOn,
        Instrument instrument,
        List<String> objectives,
        int weeklyHours,
        int months,
        boolean familyInvolved,
        ProjectDetails details) {

    /** Either no objective is measured or all are. */
    public DraftProject {
        details.mustMeasure(objectives.size());
    }

    /** A project that says no more than this. */
    public DraftProject(
            String caseId,
            LocalDate draftedOn,
            Instrument instrument,
            List<String> objectives,
            int weeklyHours,
            int months,
            boolean familyInvolved) {
        this(caseId, draftedOn, instrument, objectives, weeklyHours, months, familyInvolved, ProjectDetails.NONE);
    }
}
