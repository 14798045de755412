package it.percorsi.referral.casefile;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A link is to serve no more. */
public record RevokeAgreementLink(@TargetAggregateIdentifier String caseId, String linkId, LocalDate revokedOn) {}
