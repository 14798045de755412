package it.percorsi.referral.casefile;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The municipality of residence says that it knows of the return (R7). */
public record AcknowledgeReturn(
        @TargetAggregateIdentifier String caseId, @Nullable String note, LocalDate acknowledgedOn) {}
