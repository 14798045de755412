package it.percorsi.events.company;

import it.percorsi.events.codes.ContactOutcome;
import java.time.LocalDate;

/**
 * Somebody contacted a company (R43).
 *
 * @param companyId the company
 * @param ambito the ambito, for example {@code legnano}
 * @param contactedOn date
 * @param outcome what came of it
 */
public record ContactLogged(String companyId, String ambito, LocalDate contactedOn, ContactOutcome outcome)
        implements CompanyEvent {}
