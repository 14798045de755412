package it.percorsi.referral.casefile;

import it.percorsi.events.codes.InclusionScheme;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The case needs a multidisciplinary équipe (R42). */
public record CallTeam(@TargetAggregateIdentifier String caseId, InclusionScheme scheme, LocalDate calledOn) {}
