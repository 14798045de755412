package it.percorsi.referral.casefile;

import it.percorsi.events.codes.SuspensionReason;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A case is to stand still; it may be said until when. */
public record SuspendCase(
        @TargetAggregateIdentifier String caseId,
        SuspensionReason reason,
        LocalDate suspendedOn,
        @Nullable LocalDate expectedUntil) {}
