package it.percorsi.referral.casefile;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A case is flagged as complex, with the reason: the time for its project does not hold (R28). */
public record FlagComplex(@TargetAggregateIdentifier String caseId, String reason, LocalDate flaggedOn) {}
