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
 * @param objectives measurable objectives, at least one
 * @param weeklyHours hours a week, at most those of the assessment
 * @param months length in months
 * @param familyInvolved whether the family has to agree too (R29)
 */
public record DraftProject(
        @TargetAggregateIdentifier String caseId,
        LocalDate draftedOn,
        Instrument instrument,
        List<String> objectives,
        int weeklyHours,
        int months,
        boolean familyInvolved) {}
