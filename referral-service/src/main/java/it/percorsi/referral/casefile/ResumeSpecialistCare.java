package it.percorsi.referral.casefile;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A specialist service follows the person, again or for the first time (R9). */
public record ResumeSpecialistCare(
        @TargetAggregateIdentifier String caseId, String service, LocalDate resumedOn) {}
