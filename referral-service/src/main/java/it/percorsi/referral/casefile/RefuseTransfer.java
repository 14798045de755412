package it.percorsi.referral.casefile;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The municipality that was asked does not take the case over. */
public record RefuseTransfer(
        @TargetAggregateIdentifier String caseId, String toMunicipality, String reason, LocalDate refusedOn) {}
