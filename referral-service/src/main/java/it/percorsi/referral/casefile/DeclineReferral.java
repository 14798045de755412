package it.percorsi.referral.casefile;

import it.percorsi.events.codes.DeclineReason;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The municipality of residence does not forward a referral (R4). */
public record DeclineReferral(
        @TargetAggregateIdentifier String caseId,
        DeclineReason reason,
        @Nullable String note,
        LocalDate declinedOn) {}
