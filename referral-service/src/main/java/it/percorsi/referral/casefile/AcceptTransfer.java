package it.percorsi.referral.casefile;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The municipality that was asked takes the case over and names its case manager (R5). */
public record AcceptTransfer(
        @TargetAggregateIdentifier String caseId, String toMunicipality, String caseManager, LocalDate acceptedOn) {}
