package it.percorsi.referral.casefile;

import it.percorsi.events.codes.Referrer;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Who referred the person has read an observation (R45). */
public record AcknowledgeObservation(
        @TargetAggregateIdentifier String caseId, int number, Referrer by, LocalDate acknowledgedOn) {}
