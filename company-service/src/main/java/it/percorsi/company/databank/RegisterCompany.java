package it.percorsi.company.databank;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Enter a company in the data bank (R38).
 *
 * @param companyId {@link CompanyId} of ambito and VAT number
 * @param ambito the ambito
 * @param profile who it is
 * @param registeredOn date
 */
public record RegisterCompany(
        @TargetAggregateIdentifier String companyId, String ambito, CompanyProfile profile, LocalDate registeredOn) {}
