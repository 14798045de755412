package it.percorsi.company.databank;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Take over one row of the resource centre’s sheet: all that it says of a company, or nothing of it (R38, R43).
 *
 * @param companyId the company
 * @param registration who it is
 * @param availability how its production stands
 * @param contact the last contact
 * @param post its open post; null for none
 * @param convention its L.381/91 convention; null for none
 */
public record ImportCompany(
        @TargetAggregateIdentifier String companyId,
        RegisterCompany registration,
        DeclareAvailability availability,
        LogContact contact,
        @Nullable OpenPost post,
        @Nullable SignConvention convention) {}
