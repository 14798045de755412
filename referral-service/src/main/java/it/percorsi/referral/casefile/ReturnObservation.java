package it.percorsi.referral.casefile;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What was observed in tutoring goes back to who referred the person (R45). */
public record ReturnObservation(
        @TargetAggregateIdentifier String caseId, String text, LocalDate returnedOn, String operator) {}
