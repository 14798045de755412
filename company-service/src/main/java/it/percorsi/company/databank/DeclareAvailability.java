package it.percorsi.company.databank;

import it.percorsi.events.codes.Availability;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Note how a company’s production stands (R43).
 *
 * @param companyId the company
 * @param availability slack, peak or none
 * @param declaredOn date
 */
public record DeclareAvailability(
        @TargetAggregateIdentifier String companyId, Availability availability, LocalDate declaredOn) {}
