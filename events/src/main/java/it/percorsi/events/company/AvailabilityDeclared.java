package it.percorsi.events.company;

import it.percorsi.events.codes.Availability;
import java.time.LocalDate;

/**
 * A company said how its production stands (R43).
 *
 * @param companyId the company
 * @param ambito the ambito, for example {@code legnano}
 * @param availability slack, peak or none
 * @param declaredOn date
 */
public record AvailabilityDeclared(String companyId, String ambito, Availability availability, LocalDate declaredOn)
        implements CompanyEvent {}
