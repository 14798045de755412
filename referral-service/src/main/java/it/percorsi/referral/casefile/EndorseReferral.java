package it.percorsi.referral.casefile;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The municipality of residence forwards a referral to the service (R4). */
public record EndorseReferral(@TargetAggregateIdentifier String caseId, LocalDate endorsedOn) {}
