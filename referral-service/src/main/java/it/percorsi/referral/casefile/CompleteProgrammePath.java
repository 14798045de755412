package it.percorsi.referral.casefile;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The case has gone through what its funded programme pays for (R41). */
public record CompleteProgrammePath(
        @TargetAggregateIdentifier String caseId, LocalDate completedOn) {}
