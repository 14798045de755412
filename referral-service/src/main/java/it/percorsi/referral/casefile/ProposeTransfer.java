package it.percorsi.referral.casefile;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The person has moved: another municipality of the ambito is asked to take the case over (R3). */
public record ProposeTransfer(
        @TargetAggregateIdentifier String caseId,
        String toMunicipality,
        String reason,
        LocalDate movedOn,
        LocalDate proposedOn) {}
