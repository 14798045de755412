package it.percorsi.company.databank;

import it.percorsi.events.codes.ConventionKind;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Note that a company signed a convention (R16, R38).
 *
 * @param companyId the company
 * @param conventionId the new convention
 * @param kind what it is for
 * @param validFrom first day
 * @param validTo last day
 */
public record SignConvention(
        @TargetAggregateIdentifier String companyId,
        String conventionId,
        ConventionKind kind,
        LocalDate validFrom,
        LocalDate validTo) {}
