package it.percorsi.events.company;

import it.percorsi.events.codes.ConventionKind;
import java.time.LocalDate;

/**
 * A company signed a convention (R16, R38).
 *
 * @param companyId the company
 * @param conventionId the convention
 * @param ambito the ambito, for example {@code legnano}
 * @param kind what it is for
 * @param validFrom first day
 * @param validTo last day
 */
public record ConventionSigned(
        String companyId,
        String conventionId,
        String ambito,
        ConventionKind kind,
        LocalDate validFrom,
        LocalDate validTo)
        implements CompanyEvent {}
