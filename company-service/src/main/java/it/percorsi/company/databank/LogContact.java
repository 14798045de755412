package it.percorsi.company.databank;

import it.percorsi.events.codes.ContactOutcome;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Note that somebody contacted a company (R43).
 *
 * @param companyId the company
 * @param contactedOn date
 * @param outcome what came of it
 */
public record LogContact(@TargetAggregateIdentifier String companyId, LocalDate contactedOn, ContactOutcome outcome) {}
