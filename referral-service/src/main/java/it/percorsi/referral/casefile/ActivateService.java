package it.percorsi.referral.casefile;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A service of the network is activated, because the cause lies outside work (R26). */
public record ActivateService(
        @TargetAggregateIdentifier String caseId, String service, String note, LocalDate activatedOn) {}
