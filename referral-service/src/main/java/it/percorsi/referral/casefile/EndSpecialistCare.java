package it.percorsi.referral.casefile;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The specialist service does not follow the person any more (R9).
 *
 * @param onlyBy the service that says so, which speaks for itself only; null for who speaks for any
 */
public record EndSpecialistCare(
        @TargetAggregateIdentifier String caseId, @Nullable String onlyBy, LocalDate endedOn) {}
